"""Reads a calendar (RFC 5545) from standard input with the icalendar package and says as JSON what it understood."""
import datetime
import json
import sys

import icalendar


def text(component, name):
    return str(component[name]) if name in component else None


def zone(calendar):
    """The time zone as the calendar itself describes it, not as this machine knows it."""
    return [part for part in calendar.walk() if part.name == "VTIMEZONE"][0].to_tz()


def instant(component, name, own):
    if name not in component:
        return None
    value = component.decoded(name)
    if not isinstance(value, datetime.datetime):
        return value.isoformat()
    if component[name].params.get("TZID"):
        value = own.localize(value.replace(tzinfo=None))
    return value.isoformat()


def event(component, own):
    categories = component.get("CATEGORIES")
    return {
        "uid": text(component, "UID"),
        "start": instant(component, "DTSTART", own),
        "end": instant(component, "DTEND", own),
        "status": text(component, "STATUS"),
        "sequence": int(component["SEQUENCE"]),
        "stamp": component.decoded("DTSTAMP").isoformat(),
        "lastModified": component.decoded("LAST-MODIFIED").isoformat(),
        "summary": text(component, "SUMMARY"),
        "description": text(component, "DESCRIPTION"),
        "location": text(component, "LOCATION"),
        "url": text(component, "URL"),
        "transparency": text(component, "TRANSP"),
        "categories": [str(category) for category in categories.cats] if categories else [],
        "names": sorted(component.keys()),
    }


data = sys.stdin.buffer.read()
calendar = icalendar.Calendar.from_ical(data)
own = zone(calendar)
json.dump(
    {
        "name": text(calendar, "NAME"),
        "description": text(calendar, "DESCRIPTION"),
        "method": text(calendar, "METHOD"),
        "source": text(calendar, "SOURCE"),
        "refresh": text(calendar, "X-PUBLISHED-TTL"),
        "errors": [str(error) for part in calendar.walk() for error in part.errors],
        "events": [event(part, own) for part in calendar.walk("VEVENT")],
    },
    sys.stdout,
)
