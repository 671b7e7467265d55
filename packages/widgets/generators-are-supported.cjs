// Stands in for @stdlib/assert-has-generator-support, which finds out by eval: a page under a strict policy refuses
// that, and every browser that can load these pages has generators.
module.exports = () => true;
