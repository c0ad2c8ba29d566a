"""Reads CSV (RFC 4180) from standard input with Python's own package and says as JSON which rows it understood."""
import csv
import io
import json
import sys

text = io.TextIOWrapper(sys.stdin.buffer, encoding="utf-8", errors="strict", newline="")
json.dump(list(csv.reader(text, strict=True)), sys.stdout)
