"""Reads a feed (RFC 4287) from standard input with the feedparser package and says as JSON what it understood."""
import json
import sys

import feedparser


def link(thing, relation):
    return next((each.href for each in thing.get("links", []) if each.rel == relation), None)


parsed = feedparser.parse(sys.stdin.buffer.read(), response_headers={"content-type": "application/atom+xml; charset=utf-8"})
json.dump(
    {
        "bozo": int(parsed.bozo),
        "version": parsed.version,
        "id": parsed.feed.get("id"),
        "title": parsed.feed.get("title"),
        "subtitle": parsed.feed.get("subtitle"),
        "author": parsed.feed.get("author"),
        "updated": parsed.feed.get("updated"),
        "self": link(parsed.feed, "self"),
        "page": link(parsed.feed, "alternate"),
        "entries": [
            {
                "id": entry.get("id"),
                "title": entry.get("title"),
                "titleType": entry.title_detail.type,
                "summary": entry.get("summary"),
                "published": entry.get("published"),
                "updated": entry.get("updated"),
                "page": link(entry, "alternate"),
                "categories": [tag.term for tag in entry.get("tags", [])],
            }
            for entry in parsed.entries
        ],
    },
    sys.stdout,
)
