// Asks for the survey that the address names while the page's own files are still on their way.
{
  const survey = new URLSearchParams(location.search).get('s');
  if (survey) {
    const link = document.createElement('link');
    link.rel = 'preload';
    link.as = 'fetch';
    link.crossOrigin = 'anonymous';
    link.href = `../surveys/${encodeURIComponent(survey)}.json`;
    document.head.append(link);
  }
}
