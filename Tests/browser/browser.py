"""One Chromium for the whole run, with everything it asks for and complains about written down."""

from __future__ import annotations

import os
import shutil
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Browser, BrowserContext, Page, Playwright

HERE = Path(__file__).parent
DESKTOP = {"width": 1280, "height": 900}
PHONE = {"width": 390, "height": 844}
# WCAG 1.4.10: 1280 px at 400 %.
NARROWEST = {"width": 320, "height": 640}

AXE_OPTIONS = {
    "runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]},
    "resultTypes": ["violations"],
}


def script(name: str) -> str:
    return (HERE / name).read_text(encoding="utf-8")


def launch(playwright: Playwright) -> Browser:
    path = os.environ.get("TEBIKI_CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser")
    if path is None:
        raise RuntimeError("chromium が見つかりません / chromium not found: scripts/setup test")
    # Nothing but the loopback address can be looked up, so a stray request fails even where a network is.
    return playwright.chromium.launch(executable_path=path, args=[
        "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--disable-background-networking",
        "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1"])


@dataclass
class Watch:
    """What a context's pages asked for from elsewhere, and what they complained of, since the last `clear`."""
    origin: str
    strangers: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)

    def clear(self) -> None:
        self.strangers.clear()
        self.complaints.clear()

    def follow(self, context: BrowserContext) -> None:
        context.on("request", self._request)
        context.on("console", lambda message: message.type in ("error", "warning")
                   and self.complaints.append(message.text[:300]))
        context.on("weberror", lambda error: self.complaints.append(str(error.error)[:300]))

    def _request(self, request) -> None:
        parts = urlsplit(request.url)
        inside = parts.scheme in ("data", "blob") or f"{parts.scheme}://{parts.netloc}" == self.origin
        if not inside:
            self.strangers.append(request.url)


def axe_complaints(page: Page) -> list[str]:
    """Violations at the present viewport; the script is injected once per page load."""
    if not page.evaluate("() => Boolean(window.axe)"):
        page.evaluate(AXE_SCRIPT)
    found = page.evaluate("(options) => axe.run(document, options)", AXE_OPTIONS)["violations"]
    return [
        f"{one['id']} ×{len(one['nodes'])} {one['nodes'][0]['target']} "
        + one["nodes"][0].get("failureSummary", one["help"]).replace("\n", " ")[:260]
        for one in found]
