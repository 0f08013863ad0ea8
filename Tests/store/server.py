"""A PostgreSQL of the test's own: servers on 127.0.0.1 that are started, killed and promoted."""

from __future__ import annotations

import os
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from pathlib import Path


def binaries() -> Path:
    found = shutil.which("pg_config")
    if found:
        folder = Path(subprocess.run([found, "--bindir"], capture_output=True, text=True).stdout.strip())
        if (folder / "initdb").exists():
            return folder
    for folder in sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True):
        if (folder / "initdb").exists():
            return folder
    raise RuntimeError("PostgreSQL のサーバーが見つかりません / no PostgreSQL server is installed")


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def as_postgres(*words: str) -> list[str]:
    # PostgreSQL refuses to run as root.
    return ["runuser", "-u", "postgres", "--", *words] if os.getuid() == 0 else list(words)


class Server:
    def __init__(self, folder: Path, name: str):
        self.folder = folder / name
        self.port = free_port()
        self.bin = binaries()

    @property
    def host(self) -> str:
        return f"127.0.0.1:{self.port}"

    @property
    def address(self) -> str:
        return f"postgresql://postgres@{self.host}/postgres"

    def run(self, program: str, *words: str) -> str:
        done = subprocess.run(as_postgres(str(self.bin / program), *words), capture_output=True, text=True, cwd="/")
        if done.returncode != 0:
            raise RuntimeError(f"{program}: {done.stderr}{done.stdout}")
        return done.stdout

    def create(self) -> None:
        self.run("initdb", "-D", str(self.folder), "-U", "postgres", "-A", "trust", "--locale=C.UTF-8", "-E", "UTF8")
        with (self.folder / "postgresql.conf").open("a") as settings:
            settings.write(f"listen_addresses = '127.0.0.1'\nport = {self.port}\n"
                           f"unix_socket_directories = '{self.folder}'\nmax_wal_senders = 4\nhot_standby = on\n")

    def start(self) -> None:
        self.run("pg_ctl", "-D", str(self.folder), "-l", str(self.folder) + ".log", "-w", "-t", "60", "start")

    def kill(self) -> None:
        """As if the machine had lost its power: no process of the server gets to say anything."""
        leader = int((self.folder / "postmaster.pid").read_text().split("\n")[0])
        children = subprocess.run(["pgrep", "-P", str(leader)], capture_output=True, text=True).stdout.split()
        for process in [leader, *map(int, children)]:
            try:
                os.kill(process, signal.SIGKILL)
            except ProcessLookupError:
                pass
        for _ in range(200):
            if not Path(f"/proc/{leader}").exists():
                break
            time.sleep(0.02)
        (self.folder / "postmaster.pid").unlink(missing_ok=True)

    def sql(self, text: str) -> str:
        return self.run("psql", "-h", "127.0.0.1", "-p", str(self.port), "-U", "postgres", "-Atqc", text).strip()

    def stop(self) -> None:
        subprocess.run(as_postgres(str(self.bin / "pg_ctl"), "-D", str(self.folder), "-m", "immediate", "stop"),
                       capture_output=True, cwd="/")


def folder() -> tempfile.TemporaryDirectory:
    place = tempfile.TemporaryDirectory(prefix="tebiki-pg-")
    if os.getuid() == 0:
        shutil.chown(place.name, "postgres")
        os.chmod(place.name, 0o755)
    return place
