"""Signs in to the workspace through a real identity provider, as a browser would.

    TEBIKI_BIN=path/to/tebiki scripts/with-glewlwyd python Tests/office/oidc_test.py

The provider knows the way back to port 1 only; the walk takes its query to the port on which the program listens.
"""

from __future__ import annotations

import http.client
import json
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path
from urllib.parse import urlsplit

ISSUER = os.environ["TEBIKI_TEST_OIDC"]
PROVIDER = ISSUER.replace("/api/staff", "")
BACK = "http://127.0.0.1:1/office/oidc/callback"
failures: list[str] = []


def check(holds: bool, what: str) -> None:
    if not holds:
        failures.append(what)


class Browser:
    """Follows no redirect by itself and keeps cookies by host."""

    def __init__(self) -> None:
        self.cookies: dict[str, dict[str, str]] = {}

    def ask(self, address: str, method: str = "GET", body: str | None = None) -> tuple[int, str, str]:
        parts = urlsplit(address)
        jar = self.cookies.setdefault(parts.netloc, {})
        connection = http.client.HTTPConnection(parts.netloc, timeout=30)
        headers = {"cookie": "; ".join(f"{name}={value}" for name, value in jar.items())}
        if body is not None:
            headers["content-type"] = "application/json"
        connection.request(method, parts.path + ("?" + parts.query if parts.query else ""), body, headers)
        answer = connection.getresponse()
        text = answer.read().decode(errors="replace")
        for name, value in answer.getheaders():
            if name.lower() == "set-cookie":
                key, content = value.split(";")[0].split("=", 1)
                jar[key] = content
        connection.close()
        return answer.status, answer.getheader("location") or "", text


def at_provider(browser: Browser, address: str) -> str:
    """Signs in there and gives the query with which the browser comes back."""
    browser.ask(PROVIDER + "/api/auth/", "POST", json.dumps({"username": "sato", "password": "maple-river-7-drum"}))
    browser.ask(PROVIDER + "/api/auth/grant/tebiki/", "PUT", json.dumps({"scope": "openid"}))
    _, location, _ = browser.ask(address + "&g_continue")
    check(location.startswith(BACK + "?"), f"the provider sends back to {location}")
    return location.removeprefix(BACK)


def walk(origin: str) -> None:
    browser = Browser()
    status, _, page = browser.ask(origin + "/office/sign-in")
    check(status == 200 and "職員認証でサインイン" in page, "the button stands on the sign-in page")
    status, there, _ = browser.ask(origin + "/office/oidc/start?next=/office/password")
    check(status == 303 and there.startswith(PROVIDER), f"start: {status} {there}")
    query = at_provider(browser, there)
    stranger = Browser()
    check(stranger.ask(origin + "/office/oidc/callback" + query)[0] == 403, "another browser comes in with the code")
    status, location, text = browser.ask(origin + "/office/oidc/callback" + query)
    check(status == 303 and location == "/office/password", f"callback: {status} {location} {text[:400]}")
    status, _, page = browser.ask(origin + "/office/password")
    check(status == 200 and "佐藤 花子" in page and "計画担当" in page, f"who came in: {status}")
    check(browser.ask(origin + "/office/oidc/callback" + query)[0] == 403, "the same answer serves twice")
    check(Browser().ask(origin + "/office/password")[0] == 303, "nobody else is in")


def main() -> int:
    with tempfile.TemporaryDirectory() as name:
        settings = Path(name) / "oidc.json"
        settings.write_text(json.dumps({
            "issuer": ISSUER, "clientID": "tebiki", "clientSecretEnvironment": "SECRET", "scopes": ["openid"],
            "redirectURI": BACK, "plainHosts": ["127.0.0.1"], "roleClaim": "groups", "roles": {"kikaku": "計画担当"},
            "body": {"fixed": "990019"}}))
        process = subprocess.Popen(
            [os.environ["TEBIKI_BIN"], "serve", "--data", name + "/data", "--oidc", str(settings), "--port", "0"],
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env={**os.environ, "SECRET": "only-for-trials"})
        try:
            text = ""
            while "/set-up/" not in text and (line := process.stdout.readline()):
                text += line
            found = re.search(r"http://127\.0\.0\.1:\d+", text)
            if not found:
                print("the program did not start:", text, process.stderr.read())
                return 1
            walk(found.group(0))
        finally:
            process.terminate()
            said = process.communicate()[1]
        check("only-for-trials" not in said, "the secret stands in the log")
    for failure in failures:
        print("FAIL", failure)
    print(f"oidc_test: sign-in through a real provider, {len(failures)} failed")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
