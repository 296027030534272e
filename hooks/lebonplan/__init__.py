"""The directory of organisations becomes pages, answers and lists; nothing here knows which program builds the site."""
