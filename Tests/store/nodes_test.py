"""Several nodes on one PostgreSQL, and a primary with a synchronous standby.

1. Two nodes write at once, one is killed: the other goes on, sessions and saves of the first are there.
2. The server is killed and started again under load: the same node goes on by itself.
3. The primary is killed under load and the standby promoted: no acknowledged save is lost, the node goes over by itself.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

import hammer
from server import Server, folder


def count(log: Path, word: bytes = b"saved ") -> int:
    return log.read_bytes().count(b"\n" + word)


def wait_for(log: Path, more: int, seconds: float = 60) -> bool:
    goal = count(log) + more
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if count(log) >= goal:
            return True
        time.sleep(0.02)
    return False


def two_nodes(server: Server, place: Path) -> str | None:
    logs = [place / "node1.log", place / "node2.log"]
    files = [log.open("ab") for log in logs]
    nodes = [hammer.writing(server.address, 4, seed, file) for seed, file in zip((101, 102), files)]
    if not all(wait_for(log, 50) for log in logs):
        return "a node does not save: " + logs[0].read_text()[-300:]
    talk = hammer.Talk(server.address)
    if talk.say("session 担当者") != "kept":
        return "the session was not kept"
    hammer.kill(nodes[0])
    if not wait_for(logs[1], 50):
        return "the other node does not go on"
    other = hammer.Talk(server.address)
    if other.say("known 担当者") != "known true":
        return "the session is not known on another node"
    talk.close()
    other.close()
    hammer.kill(nodes[1])
    both = place / "both.log"
    both.write_bytes(logs[0].read_bytes() + logs[1].read_bytes())
    result = hammer.check(server.address, both)
    print(f"  two nodes: {result.output}")
    return None if result.is_sound else result.output


def restart(server: Server, place: Path) -> str | None:
    log = place / "restart.log"
    with log.open("ab") as file:
        node = hammer.writing(server.address, 4, 201, file)
        if not wait_for(log, 50):
            return "does not save: " + log.read_text()[-300:]
        for _ in range(2):
            server.kill()
            time.sleep(0.5)
            server.start()
            if not wait_for(log, 50):
                return "does not go on after a restart of the server: " + log.read_text()[-300:]
        hammer.kill(node)
    result = hammer.check(server.address, log)
    print(f"  server killed twice: {result.output}")
    return None if result.is_sound else result.output


def failover(place: Path) -> str | None:
    primary, standby = Server(place, "primary"), Server(place, "standby")
    try:
        primary.create()
        primary.start()
        primary.run("pg_basebackup", "-h", "127.0.0.1", "-p", str(primary.port), "-U", "postgres", "-R",
                    "-D", str(standby.folder), "-d", "application_name=standby")
        with (standby.folder / "postgresql.conf").open("a") as settings:
            settings.write(f"port = {standby.port}\nunix_socket_directories = '{standby.folder}'\n")
        standby.start()
        primary.sql("ALTER SYSTEM SET synchronous_standby_names = 'standby'")
        primary.sql("SELECT pg_reload_conf()")
        for _ in range(200):
            if primary.sql("SELECT sync_state FROM pg_stat_replication") == "sync":
                break
            time.sleep(0.05)
        else:
            return "the standby does not follow"
        address = f"postgresql://postgres@{primary.host},{standby.host}/postgres?target_session_attrs=read-write"
        log = place / "failover.log"
        with log.open("ab") as file:
            node = hammer.writing(address, 4, 301, file)
            if not wait_for(log, 200):
                return "does not save: " + log.read_text()[-300:]
            primary.kill()
            before = count(log)
            begun = time.monotonic()
            standby.run("pg_ctl", "-D", str(standby.folder), "-w", "promote")
            if not wait_for(log, 50):
                return "does not go over to the promoted standby: " + log.read_text()[-300:]
            away = time.monotonic() - begun
            hammer.kill(node)
        result = hammer.check(address, log)
        print(f"  failover after {before} saves, saving again within {away:.1f} s: {result.output}")
        return None if result.is_sound else result.output
    finally:
        primary.stop()
        standby.stop()


def main() -> int:
    with folder() as name:
        place = Path(name)
        server = Server(place, "single")
        server.create()
        server.start()
        try:
            complaint = two_nodes(server, place) or restart(server, place)
        finally:
            server.stop()
        complaint = complaint or failover(place)
    if complaint:
        print("nodes_test: " + complaint)
        return 1
    print("nodes_test: no acknowledged save lost with a killed node, a killed server and a promoted standby")
    return 0


if __name__ == "__main__":
    sys.exit(main())
