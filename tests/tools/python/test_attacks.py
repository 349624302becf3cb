from __future__ import annotations

import os
import secrets
import socket
import subprocess
import sys
import sysconfig
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

import samara
from samara.tools.python import Interpreter

# Each attack leaves `escaped` false when it was held. Those in UNPROVABLE also fail, or would
# do damage, without a sandbox: they cannot be shown to be able to succeed.
PRELUDE = """
import ctypes, errno, os, socket, stat, sys
libc = ctypes.CDLL(None, use_errno=True)
escaped = False
"""
ATTACKS = {
    "tcp": "s = socket.socket(); s.connect(('127.0.0.1', {port})); escaped = True",
    "udp": "s = socket.socket(type=socket.SOCK_DGRAM); s.sendto(b'x', ('127.0.0.1', {port}))\n"
    "escaped = True",
    "any socket family": """
for family in range(2, 46):
    for kind in (1, 2, 3, 5):
        try: socket.socket(family, kind).close(); escaped = True
        except OSError: pass
""",
    "abstract unix socket": "s = socket.socket(socket.AF_UNIX); s.connect(chr(0) + {abstract!r})\n"
    "escaped = True",
    "unix socket by path": "s = socket.socket(socket.AF_UNIX); s.connect({unix!r}); escaped = True",
    "file of the host": "escaped = bool(open({secret!r}).read())",
    "repository": "escaped = os.path.exists({repository!r} + '/pyproject.toml')",
    "shadow": "escaped = 'root' in open('/etc/shadow').read()",
    "home": "escaped = os.path.exists(os.path.join({home!r}, '.bashrc')) or 'hosthome' in "
    "os.listdir('/home')",
    "write to the host": "open({secret!r} + '.new', 'w').close(); escaped = True",
    "write to the Python installation": """
path = os.path.join({prefix!r}, 'planted-by-a-test')
open(path, 'w').close(); os.unlink(path); escaped = True
""",
    "write to /usr": "open('/usr/planted-by-a-test', 'w').close(); escaped = True",
    "write to the root": "os.mkdir('/planted-by-a-test'); escaped = True",
    "environment of a process": """
for pid in filter(str.isdigit, os.listdir('/proc')):
    try: escaped = escaped or {marker!r} in open(f'/proc/{{pid}}/environ').read()
    except OSError: pass
""",
    "environment of the kernel": "escaped = {marker!r} in str(os.environ) "
    "or {marker!r} in open('/proc/self/environ').read()",
    "processes of the host": "os.kill({pid}, 0); escaped = True",
    "more processes than ours": "escaped = len(list(filter(str.isdigit, os.listdir('/proc')))) > 3",
    "memory of pid 1": "open('/proc/1/mem', 'r+b').close(); escaped = True",
    "files of pid 1": "escaped = bool(os.listdir('/proc/1/fd'))",
    "root of pid 1": "os.listdir('/proc/1/root'); escaped = True",
    "ptrace": """
pid = os.fork()
if not pid: os._exit(7 if libc.ptrace(0, 0, 0, 0) == 0 else 0)
escaped = os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]) == 7
""",
    "becoming root": "os.setuid(0); escaped = True",
    "new user namespace": "escaped = libc.unshare(0x10000000) == 0",
    "new user namespace by clone": """
pid = libc.syscall(56 if os.uname().machine == 'x86_64' else 220, 0x10000000 | 17, 0, 0, 0, 0)
if pid == 0: os._exit(0)
escaped = pid > 0
""",
    "mount": "escaped = libc.mount(b'tmpfs', b'/tmp', b'tmpfs', 0, None) == 0",
    "remount": "escaped = libc.mount(None, b'/', None, 32 | 4096, None) == 0",
    "umount": "escaped = libc.umount2(b'/proc/sys', 2) == 0",
    "chroot": "os.chroot('/tmp'); escaped = True",
    "device node": "os.mknod('device', stat.S_IFBLK | 0o600, os.makedev(8, 0)); escaped = True",
    "other devices": "escaped = not set(os.listdir('/dev')) <= set("
    "'null zero full random urandom shm fd stdin stdout stderr'.split())",
    "kernel settings": "open('/proc/sys/kernel/core_pattern', 'w').close(); escaped = True",
    "sysrq": "open('/proc/sysrq-trigger', 'w').close(); escaped = True",
    "sysfs and cgroups": "escaped = bool(os.listdir('/sys'))",
    "dangerous system calls": """
numbers = {{'x86_64': [321, 298, 323, 425, 250, 246, 310, 438, 304, 175, 319],
           'aarch64': [280, 241, 282, 425, 219, 104, 270, 438, 265, 105, 279]}}
for number in numbers[os.uname().machine]:
    ctypes.set_errno(0)
    held = libc.syscall(number, 0, 0, 0, 0, 0) == -1
    escaped = escaped or not held or ctypes.get_errno() not in (errno.EPERM, errno.ENOSYS)
""",
    "priority": "os.nice(-1); escaped = True",
    "raised limit": "import resource as r; r.setrlimit(r.RLIMIT_NPROC, (9999, 9999))\n"
    "escaped = True",
    "immunity from the memory killer": "open('/proc/self/oom_score_adj', 'w').write('-1000')\n"
    "escaped = True",
    "inherited descriptors": """
for name in os.listdir('/proc/self/fd'):
    try: link = os.readlink('/proc/self/fd/' + name)
    except OSError: continue
    if link.startswith('socket:'):
        kind = socket.socket(fileno=os.dup(int(name))).type
        escaped = escaped or kind == socket.SOCK_SEQPACKET
    elif link.startswith('/') and link not in ('/dev/null', '/proc/self/fd'):
        escaped = escaped or not link.startswith(('/proc/', '/tmp/', '/dev/'))
""",
    "host name": "escaped = libc.sethostname(b'x', 1) == 0",
}
UNPROVABLE = {
    "any socket family",
    "becoming root",
    "chroot",
    "device node",
    "environment of the kernel",
    "files of pid 1",
    "home",
    "host name",
    "immunity from the memory killer",
    "inherited descriptors",
    "kernel settings",
    "memory of pid 1",
    "mount",
    "new user namespace",
    "new user namespace by clone",
    "priority",
    "raised limit",
    "remount",
    "root of pid 1",
    "shadow",
    "sysrq",
    "umount",
    "write to /usr",
    "write to the Python installation",
    "write to the root",
}


@dataclass(frozen=True)
class Targets:
    """What the attacks aim at."""

    port: int
    abstract: str
    unix: str
    secret: str
    marker: str
    pid: int

    def code(self, attack: str) -> str:
        values = {
            **vars(self),
            "repository": str(Path(__file__).resolve().parents[3]),
            "home": str(Path.home()),
            "prefix": sys.prefix,
        }
        return PRELUDE + ATTACKS[attack].format(**values)


@pytest.fixture(scope="module")
def targets(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Targets]:
    folder = tmp_path_factory.mktemp("host")
    secret = folder / "secret.txt"
    secret.write_text("secret")
    marker = secrets.token_hex(16)
    abstract = f"samara-{marker}"
    sleep = [sys.executable, "-I", "-c", "import time; time.sleep(300)"]
    with (
        socket.create_server(("127.0.0.1", 0)) as tcp,
        socket.socket(socket.AF_UNIX) as named,
        socket.socket(socket.AF_UNIX) as hidden,
        subprocess.Popen(sleep, env={"SECRET": marker}) as process,
    ):
        unix = str(folder / "s")
        named.bind(unix)
        hidden.bind(f"\0{abstract}")
        for listener in (tcp, named, hidden):
            listener.listen()
        yield Targets(tcp.getsockname()[1], abstract, unix, str(secret), marker, process.pid)
        process.kill()


@pytest.fixture(scope="module")
def unsafe() -> Iterator[Interpreter]:
    with Interpreter(unsafe=True) as interpreter:
        yield interpreter


def escapes(interpreter: Interpreter, targets: Targets, attack: str) -> bool:
    interpreter.run(targets.code(attack))
    result = interpreter.run("escaped")
    assert result.outputs, f"{attack}: {result.text}"
    return result.outputs[-1].text != "False"


@pytest.mark.parametrize("attack", ATTACKS)
def test_the_sandbox_holds(shared: Interpreter, targets: Targets, attack: str) -> None:
    """The attack does not get what it is after."""
    assert not escapes(shared, targets, attack)


@pytest.mark.parametrize("attack", sorted(ATTACKS.keys() - UNPROVABLE))
def test_the_attack_works_without_a_sandbox(
    unsafe: Interpreter, targets: Targets, attack: str
) -> None:
    """The same code succeeds when it is not confined: the check above can fail."""
    assert escapes(unsafe, targets, attack)


def test_files_of_the_kernel_are_not_privileged(shared: Interpreter) -> None:
    """A setuid file made in the workspace belongs to nobody of importance on the host."""
    shared.run("import os\nopen('tool', 'w').write('#!'); os.chmod('tool', 0o6755)")
    status = (shared.workspace / "tool").stat()
    if os.getuid() == 0:
        assert status.st_uid >= 1 << 30
    else:
        assert status.st_uid == os.getuid()


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
