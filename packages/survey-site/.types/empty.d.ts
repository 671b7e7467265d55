export {};
//# sourceMappingURL=empty.d.ts.map
