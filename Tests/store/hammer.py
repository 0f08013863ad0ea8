"""Starts the store-hammer and reads what it says."""

from __future__ import annotations

import os
import signal
import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
HAMMER = os.environ.get("TEBIKI_HAMMER", str(ROOT / ".build/debug/store-hammer"))


class Check:
    """What `store-hammer check` found."""

    def __init__(self, output: str, code: int):
        self.output = output.strip()
        self.is_sound = code == 0
        words = dict(word.split("=") for word in output.split("\n")[0].split() if "=" in word)
        self.entries = int(words.get("entries", -1))
        self.told = int(words.get("told", -1))
        self.open_milliseconds = int(words.get("open", "-1ms").removesuffix("ms"))


def check(address: str, log: Path, environment: dict[str, str] | None = None) -> Check:
    done = subprocess.run([HAMMER, "check", address, str(log)], capture_output=True, text=True, timeout=300,
                          env={**os.environ, **(environment or {})})
    return Check(done.stdout + done.stderr, done.returncode)


def writing(address: str, clients: int, seed: int, log, count: int | None = None,
            environment: dict[str, str] | None = None) -> subprocess.Popen:
    """Begins to write; what is answered goes to `log`, an open file."""
    words = [HAMMER, "write", address, str(clients), str(seed)] + ([str(count)] if count else [])
    return subprocess.Popen(words, stdout=log, stderr=subprocess.STDOUT, env={**os.environ, **(environment or {})})


def kill(process: subprocess.Popen) -> None:
    process.send_signal(signal.SIGKILL)
    process.wait()


class Talk:
    """A hammer that carries out one command at a time."""

    def __init__(self, address: str):
        self.process = subprocess.Popen([HAMMER, "talk", address], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                                        text=True, encoding="utf-8")
        first = self.process.stdout.readline().strip()
        if first != "ready":
            raise RuntimeError(first)

    def say(self, command: str) -> str:
        self.process.stdin.write(command + "\n")
        self.process.stdin.flush()
        return self.process.stdout.readline().strip()

    def close(self) -> None:
        self.process.stdin.close()
        self.process.wait(timeout=20)
