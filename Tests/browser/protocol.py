"""What the server says on the wire: headers, validators, compression, unknown addresses, data files."""

from __future__ import annotations

import csv
import gzip
import io
import json
from urllib.parse import urlsplit

from report import Report
from site_under_test import Answer, Site

MEDIA_TYPES = {
    "json": "application/json", "csv": "text/csv", "jsonld": "application/ld+json", "xml": "application/xml",
    "css": "text/css", "js": "text/javascript", "svg": "image/svg+xml", "html": "text/html", "txt": "text/plain",
    "ttl": "text/turtle", "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}
#: Formats that are packed in themselves.
PACKED = {"pdf", "docx", "xlsx", "zip"}


def check(site: Site, paths: list[str], linked: list[str], report: Report) -> None:
    security(site, ["/"] + linked[:3] + ["/no-such-page/"], report)
    validators(site, ["/"] + paths[:2] + linked, report)
    unknown_addresses(site, report)
    data_files(site, [path for path in linked if path.startswith("/data/")], report)


def security(site: Site, paths: list[str], report: Report) -> None:
    report.group("security headers")
    for path in paths:
        headers = site.fetch(path).headers
        policy = headers.get("content-security-policy", "")
        report.check("default-src 'none'" in policy or "default-src 'self'" in policy, path, f"CSP: {policy!r}")
        report.check("unsafe" not in policy and "http" not in policy and "*" not in policy, path, f"CSP: {policy!r}")
        for directive in ("frame-ancestors", "base-uri", "form-action"):
            report.check(directive in policy, path, f"CSP without {directive}, which default-src does not cover")
        report.check(headers.get("x-content-type-options") == "nosniff", path, "X-Content-Type-Options")
        report.check(bool(headers.get("referrer-policy")), path, "Referrer-Policy")


def validators(site: Site, paths: list[str], report: Report) -> None:
    report.group("ETag, HEAD, gzip")
    for path in paths:
        full = site.fetch(path)
        tag = full.headers.get("etag", "")
        report.check(full.status == 200 and tag.startswith(('"', 'W/"')), path, f"{full.status}, ETag {tag!r}")
        again = site.fetch(path, If_None_Match=tag)
        report.check(again.status == 304 and again.body == b"", path, f"If-None-Match → {again.status}")
        other = site.fetch(path, If_None_Match='"not-this-one"')
        report.check(other.status == 200, path, f"a stale tag → {other.status}")
        several = site.fetch(path, If_None_Match=f'"x", W/{tag.removeprefix("W/")}')
        report.check(several.status == 304, path, f"a list with a weak tag → {several.status}")
        head = site.fetch(path, "HEAD")
        same = all(head.headers.get(name) == full.headers.get(name) for name in ("content-type", "etag"))
        report.check(head.status == 200 and head.body == b"" and same, path, f"HEAD → {head.status} {head.headers}")
        report.check(head.headers.get("content-length") == str(len(full.body)), path, "HEAD's Content-Length")
        report.check("content-encoding" not in full.headers, path, "compressed although nobody asked")
        compression(site, path, full, report)


def compression(site: Site, path: str, full: Answer, report: Report) -> None:
    packed = site.fetch(path, Accept_Encoding="gzip, br")
    if packed.headers.get("content-encoding") == "gzip":
        report.check(gzip.decompress(packed.body) == full.body, path, "gzip holds other bytes")
        report.check("accept-encoding" in packed.headers.get("vary", "").lower(), path, "no Vary: Accept-Encoding")
    else:
        # Not worth it below a network packet, and not for what is packed already.
        is_packed = path.rsplit(".", 1)[-1] in PACKED
        report.check(is_packed or len(full.body) < 1400, path, f"{len(full.body)} bytes are not compressed")
    refused = site.fetch(path, Accept_Encoding="gzip;q=0, identity")
    report.check("content-encoding" not in refused.headers, path, "gzip although q=0")


def unknown_addresses(site: Site, report: Report) -> None:
    report.group("unknown addresses")
    for path in ("/no-such-page/", "/measures/no-such-measure/", "/%E3%81%82", "/../../../../etc/passwd",
                 "/..%2f..%2fetc/passwd", "/%00"):
        answer = site.fetch(path)
        report.check(answer.status in (404, 400), path, f"answers {answer.status}")
        report.check(b"root:" not in answer.body, path, "a file of the machine")
    page = site.fetch("/no-such-page/")
    text = page.body.decode("utf-8", errors="replace")
    report.check(page.media_type.startswith("text/html") and 'lang="ja"' in text, "404", page.media_type)
    report.check("見つかりません" in text and ('href="/"' in text or 'href="/index.html"' in text), "404", "no plain words, or no way back")
    for method in ("POST", "PUT", "DELETE"):
        status = site.fetch("/", method).status
        report.check(status in (404, 405), method, f"answers {status}")


def data_files(site: Site, paths: list[str], report: Report) -> None:
    report.group("data files")
    names = {urlsplit(path).path.rsplit(".", 1)[-1] for path in paths}
    for kind in ("json", "csv"):
        report.check(kind in names, kind, "no such file is linked")
    for path in paths:
        answer = site.fetch(path)
        ending = path.rsplit(".", 1)[-1]
        expected = MEDIA_TYPES.get(ending, "")
        # A schema and linked data are JSON under a name of their own.
        good = answer.media_type.startswith(expected) or "+json" in answer.media_type and ending == "json"
        report.check(answer.status == 200 and good, path,
                     f"{answer.status} {answer.media_type}, expected {expected}")
        report.check(readable(ending, answer), path, "cannot be read as what it says it is")


def readable(ending: str, answer: Answer) -> bool:
    if ending in PACKED:
        return answer.body.startswith(b"%PDF-" if ending == "pdf" else b"PK\x03\x04")
    try:
        text = answer.body.decode("utf-8-sig")
        if ending in ("json", "jsonld"):
            return bool(json.loads(text))
        if ending == "csv":
            rows = list(csv.reader(io.StringIO(text, newline=""), strict=True))
            return len(rows) > 1 and len({len(row) for row in rows}) == 1
        return len(text) > 0
    except (ValueError, csv.Error):
        return False
