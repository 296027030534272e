"""The directory becomes what the search box reads: an index for each language, from names, labels and street words.

`docs/assets/search_engine.js` searches it. A new kind of page (sheets, say) is one more entry of `pages` in the index.
"""
