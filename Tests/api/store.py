"""A store with a few published editions, served on a free port."""

from __future__ import annotations

import contextlib
import os
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
sys.path.insert(0, str(ROOT / "Tests" / "browser"))

from site_under_test import Site, free_port  # noqa: E402

BINARY = os.environ.get("TEBIKI_BIN", str(ROOT / ".build/debug/tebiki"))
SAMPLE = ROOT / "Examples/mihon"


def tebiki(*words: str) -> str:
    done = subprocess.run([BINARY, *words], capture_output=True, text=True, cwd=ROOT)
    if done.returncode != 0:
        raise RuntimeError(f"tebiki {' '.join(words)}: {done.returncode}\n{done.stdout}{done.stderr}")
    return done.stdout


def bring(place: Path, name: str, title: str | None = None) -> None:
    """Imports the sample plan, or another of the same kind under its own name, or its next state."""
    folder = place / name
    if not folder.exists():
        shutil.copytree(SAMPLE, folder)
    plan = folder / "plan.yaml"
    if title is not None:
        text = re.sub("^title: .*$", f"title: {title}", plan.read_text(), count=1, flags=re.MULTILINE)
        plan.write_text(re.sub("^id: .*$", f"id: {name}", text, count=1, flags=re.MULTILINE))
    tebiki("import", str(folder), "--data", str(place / "data"), "--actor", "情報政策課")


def publish(place: Path, name: str, reason: str) -> None:
    tebiki("publish", name, "--data", str(place / "data"), "--actor", "情報政策課", "--reason", reason)


def fill(place: Path) -> None:
    """Two plans with three editions, and a draft that nobody outside may see."""
    bring(place, "mihon")
    publish(place, "mihon", "策定")
    bring(place, "mihon", "改定後の見本県デジタル社会推進計画")
    publish(place, "mihon", "評価の結果を踏まえた改定")
    bring(place, "futatsume", "二つ目の見本県計画 <&>")
    publish(place, "futatsume", "策定")
    bring(place, "soan", "未公表の案")


@contextlib.contextmanager
def serving(place: Path) -> Iterator[Site]:
    port = free_port()
    process = subprocess.Popen([BINARY, "serve", "--data", str(place / "data"), "--port", str(port)], cwd=ROOT,
                               stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    site = Site(f"http://127.0.0.1:{port}", process.pid)
    try:
        for _ in range(600):
            with contextlib.suppress(OSError):
                site.fetch("/healthz")
                break
            time.sleep(0.05)
        yield site
    finally:
        process.terminate()
        process.wait(10)
