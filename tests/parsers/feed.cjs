// Reads a feed from standard input by npm's feedparser; prints what it found, or fails.
'use strict';
const FeedParser = require('feedparser');

const items = [];
const parser = new FeedParser({ addmeta: false });
parser.on('error', (error) => { console.error(String(error)); process.exit(1); });
parser.on('readable', function () {
  for (let item = this.read(); item; item = this.read()) {
    items.push({ title: item.title, link: item.link, guid: item.guid, published: item.pubdate, content: item.description, categories: item.categories });
  }
});
parser.on('end', function () { console.log(JSON.stringify({ title: this.meta.title, link: this.meta.link, self: this.meta.xmlurl, items })); });
process.stdin.pipe(parser);
