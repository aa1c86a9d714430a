// Reads an array of JSON-LD documents from standard input; prints how many nodes and statements each makes by npm's jsonld, or fails.
// No network: schema.org's context is, for what is used here, its vocabulary and the properties that hold addresses.
'use strict';
const jsonld = require('jsonld');

const address = { '@type': '@id' };
const context = { '@vocab': 'http://schema.org/', url: address, item: address, isBasedOn: address, contentUrl: address };
const documentLoader = async (url) => {
  if (url.startsWith('https://schema.org')) {
    return { contextUrl: null, documentUrl: url, document: { '@context': context } };
  }

  throw new Error(`Not known: ${url}`);
};

(async () => {
  const documents = JSON.parse(require('fs').readFileSync(0, 'utf8'));
  const results = [];
  for (const document of documents) {
    const expanded = await jsonld.expand(document, { documentLoader, safe: true });
    const statements = await jsonld.toRDF(document, { documentLoader, safe: true });
    results.push({ nodes: expanded.length, statements: statements.length });
  }

  console.log(JSON.stringify(results));
})().catch((error) => { console.error(String(error), JSON.stringify(error.details || {})); process.exit(1); });
