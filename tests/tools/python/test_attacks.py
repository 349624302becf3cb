"""Every attack is held in both tiers, and works without a sandbox where that can be shown."""

from __future__ import annotations

import os
import secrets
import shutil
import socket
import subprocess
import sys
import sysconfig
import threading
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Literal

import pytest
from attacks import ATTACKS, Attack, Targets

import samara
from samara.errors import SandboxError
from samara.tools.python import Execution, Interpreter, Limits

MIB = 1 << 20
Tier = Literal["namespaces", "landlock"]
TIERS: tuple[Tier, ...] = ("namespaces", "landlock")
ARENA = Limits(
    timeout_s=5,
    interrupt_grace_s=0.3,
    memory_bytes=400 * MIB,
    process_memory_bytes=1024 * MIB,
    scratch_bytes=32 * MIB,
    workspace_bytes=32 * MIB,
    entries=3000,
    file_bytes=16 * MIB,
    open_files=100,
    processes=50,
    output_bytes=MIB,
    raw_output_bytes=8 * MIB,
)
MAX_TEXT = 40_000


@pytest.fixture(scope="module")
def targets(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Targets]:
    """A secret, listeners of all kinds, and a process, all of them the host's."""
    folder = tmp_path_factory.mktemp("host")
    (folder / "secret.txt").write_text("secret")
    for name in ("victim", "doomed"):
        (folder / name).write_text("untouched")
    marker = os.environ["SAMARA_TEST_MARKER"] = secrets.token_hex(16)
    shared = Path("/dev/shm") / f"samara-{marker}"
    shared.write_text("secret")
    sleep = [sys.executable, "-I", "-c", "import time; time.sleep(3000)", marker]
    with ExitStack() as stack:
        tcp = stack.enter_context(socket.create_server(("127.0.0.1", 0)))
        udp = stack.enter_context(socket.socket(type=socket.SOCK_DGRAM))
        udp.bind(("127.0.0.1", 0))
        for kind, address in (
            (socket.SOCK_STREAM, f"\0samara-{marker}"),
            (socket.SOCK_DGRAM, f"\0samara-{marker}-datagram"),
            (socket.SOCK_STREAM, str(folder / "s")),
        ):
            server = stack.enter_context(socket.socket(socket.AF_UNIX, kind))
            server.bind(address)
            if kind == socket.SOCK_STREAM:
                server.listen()
        process = stack.enter_context(subprocess.Popen(sleep, env={"SECRET": marker}))
        stack.callback(process.kill)
        stack.callback(shared.unlink)
        stack.callback(os.environ.pop, "SAMARA_TEST_MARKER")
        yield Targets(
            port=tcp.getsockname()[1],
            udp_port=udp.getsockname()[1],
            abstract=f"samara-{marker}",
            datagram=f"samara-{marker}-datagram",
            unix=str(folder / "s"),
            secret=str(folder / "secret.txt"),
            folder=str(folder),
            shared_memory=str(shared),
            marker=marker,
            pid=process.pid,
            repository=str(Path(__file__).resolve().parents[3]),
            home=str(Path.home()),
            prefix=sys.prefix,
        )


class Arena:
    """An interpreter under attack, with a file in its workspace that must survive."""

    def __init__(self, interpreter: Interpreter) -> None:
        self.py = interpreter
        (interpreter.workspace / "precious").write_text("kept")

    def attack(self, attack: Attack, targets: Targets) -> tuple[bool, Execution]:
        """Whether it got what it was after, and what the cell did."""
        timeout_s = 1 if attack.group in ("endless", "lies") else attack.timeout_s
        result = self.py.run(attack.source(targets), timeout_s=timeout_s)
        damaged = attack.damage is not None and attack.damage(targets)
        verdict = self.ask("bool(globals().get('escaped'))")
        self.tidy()
        return damaged or verdict != "False", result

    def ask(self, expression: str) -> str:
        """Its value; from a fresh kernel if the present one is about to die."""
        answer = self.py.run(expression)
        if answer.died:
            answer = self.py.run(expression)
        assert answer.error is None, answer.text
        return answer.outputs[-1].text

    def tidy(self) -> None:
        """Leave nothing in the workspace but what must survive."""
        for entry in self.py.workspace.iterdir():
            if entry.is_dir() and not entry.is_symlink():
                shutil.rmtree(entry)
            elif entry.name != "precious":
                entry.unlink()


@pytest.fixture(scope="module", params=TIERS)
def arena(request: pytest.FixtureRequest) -> Iterator[Arena]:
    """One per tier; its kernel is replaced whenever an attack kills it."""
    with Interpreter(limits=ARENA, tier=request.param) as interpreter:
        yield Arena(interpreter)


@pytest.fixture(scope="module")
def unsafe() -> Iterator[Arena]:
    """Nothing confines this one."""
    with Interpreter(limits=ARENA, unsafe=True) as interpreter:
        yield Arena(interpreter)


def name_of(attack: Attack) -> str:
    return f"{attack.group}: {attack.name}"


@pytest.mark.parametrize("attack", ATTACKS, ids=name_of)
def test_the_sandbox_holds(arena: Arena, targets: Targets, attack: Attack) -> None:
    """The attack does not get what it is after; the host shows nothing that acts; all goes on."""
    if reason := attack.not_in.get(arena.py.tier):
        pytest.skip(reason)
    escaped, result = arena.attack(attack, targets)
    assert not escaped, result.text
    assert len(result.text) < MAX_TEXT
    assert not {"\x1b", "\x9b", "\u202e", "\x07"} & set(result.text)
    assert "steal" not in "".join(o.text for o in result.outputs if o.kind != "error")
    if attack.group == "endless":
        assert result.timed_out
    if attack.group == "deaths" and attack.name not in ("quit", "a stopped loop"):
        assert result.died or result.error
    assert arena.py.read_file("precious") == b"kept"
    assert arena.ask("6 * 7") == "42"


@pytest.mark.parametrize("attack", [a for a in ATTACKS if not a.unprovable], ids=name_of)
def test_the_attack_works_without_a_sandbox(
    unsafe: Arena, targets: Targets, attack: Attack
) -> None:
    """The same code succeeds when it is not confined: the check above can fail."""
    if attack.name == "a deletion":
        Path(targets.folder, "doomed").touch()
    escaped, result = unsafe.attack(attack, targets)
    Path(targets.folder, "victim").write_text("untouched")
    assert escaped, result.text


def test_there_are_enough_attacks() -> None:
    """At least eighty, each with a name of its own; a good part is proven to work unconfined."""
    assert len({name_of(attack) for attack in ATTACKS}) == len(ATTACKS) >= 80
    assert sum(not attack.unprovable for attack in ATTACKS) >= 60


@pytest.mark.parametrize("tier", TIERS)
def test_reading_races_lead_nowhere(tier: Tier, tmp_path: Path) -> None:
    """A folder that turns into a link and back while the host reads never leads out."""
    (tmp_path / "outside").mkdir()
    (tmp_path / "outside" / "file").write_text("secret")
    (tmp_path / "workspace").mkdir()
    race = f"""
import os, time
os.makedirs('real')
with open('real/file', 'w') as file: file.write('inside')
os.symlink({str(tmp_path / "outside")!r}, 'link')
end = time.monotonic() + 2
while time.monotonic() < end:
    os.rename('real', 'swap'); os.rename('link', 'real')
    os.rename('real', 'link'); os.rename('swap', 'real')
"""
    found: set[bytes | str] = set()
    with Interpreter(tmp_path / "workspace", tier=tier) as py:
        thread = threading.Thread(target=py.run, args=(race,))
        thread.start()
        while thread.is_alive():
            try:
                found.add(py.read_file("real/file"))
            except SandboxError:
                found.add("refused")
        thread.join()
    assert b"inside" in found
    assert found <= {b"", b"inside", "refused"}  # empty: not yet written


def test_another_interpreters_workspace_is_out_of_reach() -> None:
    """Two sandboxes of one user see nothing of each other."""
    for tier in TIERS:
        with Interpreter(tier=tier) as one, Interpreter(tier=tier) as two:
            one.run("open('private', 'w').write('secret')")
            stolen = two.run(f"open('{one.workspace}/private').read()")
            assert stolen.error is not None
            assert two.run(f"import os; os.listdir('{one.workspace}')").error is not None
            assert two.run(f"open('{one.workspace}/mine', 'w')").error is not None


def test_files_of_the_kernel_are_not_privileged() -> None:
    """A setuid file made in the workspace belongs to nobody of importance on the host."""
    with Interpreter(tier="namespaces") as py:
        py.run("import os\nopen('tool', 'w').write('#!'); os.chmod('tool', 0o6755)")
        status = (py.workspace / "tool").stat()
    if os.getuid() == 0:
        assert status.st_uid >= 1 << 30
    else:
        assert status.st_uid == os.getuid()
    with Interpreter(tier="landlock") as py:
        py.run("import os\nopen('tool', 'w').write('#!'); os.chmod('tool', 0o6755)")
        assert not (py.workspace / "tool").stat().st_mode & 0o6111


def test_a_python_in_the_workspace_stays_as_it_is(tmp_path: Path) -> None:
    """An installation inside the workspace cannot be changed, nor moved to be replaced."""
    prefix = tmp_path / "project" / "tools" / "env"
    create = [sys.executable, "-m", "venv", "--without-pip", "--symlinks", str(prefix)]
    subprocess.run(create, check=True)
    (site,) = (prefix / "lib").glob("python*/site-packages")
    (site / "borrowed.pth").write_text(sysconfig.get_path("purelib"))
    host = """
import sys
import sysconfig
import samara
from samara.tools.python import Interpreter
with Interpreter(sys.argv[1]) as py:
    print(py.run(sys.stdin.read()).text)
"""
    attack = """
import os, sys
def attempt(action, *arguments):
    try: action(*arguments); print('ESCAPED', arguments)
    except OSError as error: print(type(error).__name__)
assert sys.prefix.endswith('tools/env')
for place in ('tools/env', sys.prefix):
    attempt(open, place + '/planted.pth', 'w')
    attempt(os.rename, place, place + '-old')
    attempt(os.chmod, place + '/pyvenv.cfg', 0o777)
attempt(os.rename, 'tools', 'old')
attempt(os.unlink, 'tools/env/pyvenv.cfg')
open('tools/fine', 'w').write('this is workspace')
"""
    environment = {**os.environ, "PYTHONPATH": str(Path(samara.__file__).resolve().parents[1])}
    command = [str(prefix / "bin" / "python"), "-c", host, str(tmp_path / "project")]
    done = subprocess.run(
        command, input=attack, capture_output=True, text=True, timeout=60, env=environment
    )
    assert "ESCAPED" not in done.stdout, done.stdout
    assert done.stdout.count("Error") == 8, done.stdout + done.stderr
    assert (tmp_path / "project" / "tools" / "fine").exists()
