"""Reads a mail (RFC 5322, MIME) from standard input with Python's own package and says as JSON what it understood."""
import email
import email.policy
import json
import sys

mail = email.message_from_bytes(sys.stdin.buffer.read(), policy=email.policy.default.clone(raise_on_defect=True))
parts = [part for part in mail.walk() if not part.is_multipart()]
json.dump(
    {
        "from": str(mail["From"]),
        "to": [str(address.addr_spec) for address in mail["To"].addresses],
        "subject": str(mail["Subject"]),
        "messageId": str(mail["Message-ID"]),
        "autoSubmitted": str(mail["Auto-Submitted"]),
        "date": mail["Date"].datetime.isoformat(),
        "names": sorted({name.lower() for name in mail.keys()}),
        "type": mail.get_content_type(),
        "parts": [{"type": part.get_content_type(), "charset": part.get_content_charset(), "text": part.get_content()} for part in parts],
    },
    sys.stdout,
)
