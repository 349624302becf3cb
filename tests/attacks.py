# Cells to be run as they are: wrapped to the usual width they would not be.
# ruff: noqa: E501
# fmt: off

"""Attempts to get out of the sandbox, to see what is not shown, or to use more than is allowed.

Each is a cell for the kernel. It has `escaped = False` when it starts, and sets it to true when
it got what it was after; or the host finds that out afterwards, with `damage`. `unprovable` says
why it cannot be shown to succeed without a sandbox; `not_in` names tiers that do not promise to
hold it, or where it means nothing, and says why.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

PRELUDE = """
import ctypes, errno, fcntl, mmap, os, resource, signal, socket, stat, struct, subprocess, sys
import threading, time
libc = ctypes.CDLL(None, use_errno=True)
x86 = os.uname().machine == 'x86_64'
escaped = False
os.chdir(globals().setdefault('HERE', os.getcwd()))
"""
# Reasons why an attack cannot succeed in a kernel without a sandbox either, or must not.
NOT_ROOT = "it fails for an ordinary user by itself, and does harm as root"
HARM = "it would do harm to the machine that runs the tests"
HOST_KEEPS = "the host keeps this itself, whatever confines the kernel"
# The disk is measured every half second, and later on a busy machine: the time limit must not
# end the cell before that.
NOTICED_LATE = {"unprovable": HOST_KEEPS, "timeout_s": 30}
EMPTY = "there may be nothing of the kind on the machine"
ONE_PROCESS = "the kernel is one process there, with the ids of the user"


@dataclass(frozen=True)
class Targets:
    """What the attacks aim at: things of the host, made for the test."""

    port: int
    udp_port: int
    abstract: str
    datagram: str
    unix: str
    secret: str
    folder: str
    shared_memory: str
    marker: str
    pid: int
    repository: str
    home: str
    prefix: str


@dataclass(frozen=True)
class Attack:
    """One attempt."""

    group: str
    name: str
    code: str
    damage: Callable[[Targets], bool] | None = None
    unprovable: str = ""
    not_in: dict[str, str] = field(default_factory=dict)
    timeout_s: float | None = None  # the arena's own

    def source(self, targets: Targets) -> str:
        """The cell. Names in angle brackets stand for what it aims at."""
        code = self.code
        for name, value in vars(targets).items():
            code = code.replace(f"<{name}>", repr(value))
        return PRELUDE + code


Row = tuple[str, str, dict[str, Any]]


def _each_open(paths: str) -> str:
    return f"""
for path in {paths}:
    try:
        with open(path, 'rb') as file: escaped = escaped or bool(file.read(1))
    except OSError: pass
"""


def _syscall(x86: int, arm: int, *arguments: str) -> str:
    given = ", ".join(arguments) or "0, 0, 0, 0, 0, 0"
    return f"""
ctypes.set_errno(0)
result = libc.syscall({x86} if x86 else {arm}, {given})
escaped = not (result == -1 and ctypes.get_errno() in (errno.EPERM, errno.ENOSYS, errno.EACCES))
"""


READING: list[Row] = [
    ("a file of the host", "escaped = bool(open(<secret>).read())", {}),
    ("the names in a folder of the host", "escaped = bool(os.listdir(<folder>))", {}),
    ("what lies beside that folder", "escaped = os.path.basename(<folder>) in os.listdir(os.path.dirname(<folder>))", {}),
    ("the repository", "escaped = bool(open(<repository> + '/pyproject.toml').read())", {}),
    ("password hashes", "escaped = 'root:' in open('/etc/shadow').read()",
     {"unprovable": NOT_ROOT}),
    ("the host's users", "escaped = len(open('/etc/passwd').read().splitlines()) > 2", {}),
    ("the machine's identity", _each_open("['/etc/machine-id', '/var/lib/dbus/machine-id', '/etc/hostid']"),
     {"unprovable": EMPTY}),
    ("homes", """
for home in (<home>, '/root', '/home', *(f'/home/{name}' for name in os.listdir('/home'))):
    try: names = os.listdir(home)
    except OSError: continue
    escaped = escaped or home != os.environ['HOME'] and any(os.path.isfile(f'{home}/{name}') for name in names)
""", {"unprovable": EMPTY}),
    ("logs and spools", "escaped = bool(os.listdir('/var/log') or os.listdir('/var/spool'))", {}),
    ("through a link", "os.symlink(<secret>, 'link'); escaped = bool(open('link').read())", {}),
    ("through a hard link", "os.link(<secret>, 'hard'); escaped = bool(open('hard').read())",
     {"unprovable": "the workspace may lie on another disk than the secret"}),
    ("through a link of a folder", "os.symlink('/', 'root'); escaped = bool(open('root' + <secret>).read())", {}),
    ("up from the workspace",
     "escaped = bool(open('../' * 30 + <secret>).read())", {}),
    ("up and up by chdir", """
for _ in range(30): os.chdir('..')
escaped = bool(open(<secret>[1:]).read())
""", {}),
    ("by a handle instead of a name", """
class Handle(ctypes.Structure): _fields_ = [('size', ctypes.c_uint), ('kind', ctypes.c_int), ('data', ctypes.c_char * 128)]
handle, mount = Handle(128), ctypes.c_int()
found = libc.name_to_handle_at(-100, os.getcwd().encode(), ctypes.byref(handle), ctypes.byref(mount), 0)
escaped = found == 0 and libc.open_by_handle_at(os.open('.', os.O_RDONLY), ctypes.byref(handle), os.O_RDONLY) >= 0
""", {"unprovable": NOT_ROOT}),
    ("through the root of another process", """
for pid in ('1', str(os.getppid()), 'self', str(<pid>)):
    for door in ('root', 'cwd'):
        try: escaped = escaped or bool(open(f'/proc/{pid}/{door}' + '/..' * 9 + <secret>).read())
        except OSError: pass
""", {}),
    ("through an inherited folder", """
for name in os.listdir('/proc/self/fd') if os.path.isdir('/proc/self/fd') else map(str, range(99)):
    try: escaped = escaped or bool(os.open('../' * 20 + <secret>[1:], os.O_RDONLY, dir_fd=int(name)))
    except (OSError, ValueError): pass
""", {"unprovable": "it takes a mistake of the launcher"}),
    ("the host's shared memory", "escaped = bool(open(<shared_memory>).read())", {}),
    ("memory devices", _each_open("['/dev/mem', '/dev/kmem', '/dev/port', '/proc/kcore', '/dev/kmsg', '/proc/kmsg']"),
     {"unprovable": NOT_ROOT}),
    ("disks", "import glob\n" + _each_open("glob.glob('/dev/sd*') + glob.glob('/dev/vd*') + glob.glob('/dev/nvme*') + glob.glob('/dev/loop*')"),
     {"unprovable": NOT_ROOT}),
    ("devices by number", "os.mknod('disk', stat.S_IFBLK | 0o600, os.makedev(8, 0)); escaped = True",
     {"unprovable": NOT_ROOT}),
    ("devices that are no files", """
extra = set(os.listdir('/dev')) - set('null zero full random urandom shm fd stdin stdout stderr'.split())
escaped = bool(extra)
""", {}),
    ("kernel addresses", "escaped = any(line.split()[0].strip('0') for line in open('/proc/kallsyms'))",
     {"unprovable": NOT_ROOT}),
    ("the kernel's settings and cgroups", "escaped = bool(os.listdir('/sys/fs') or os.listdir('/sys/kernel'))", {}),
    ("container sockets and secrets", """
for path in ('/var/run/docker.sock', '/run/docker.sock', '/var/run/secrets', '/run/user', '/.dockerenv', '/run/secrets'):
    escaped = escaped or os.path.isdir(path) and bool(os.listdir(path)) or os.path.isfile(path)
    try: socket.socket(socket.AF_UNIX).connect(path); escaped = True
    except OSError: pass
""", {"unprovable": EMPTY}),
    ("environments", """
for pid in [*filter(str.isdigit, os.listdir('/proc'))]:
    try: escaped = escaped or <marker> in open(f'/proc/{pid}/environ').read()
    except OSError: pass
""", {}),
    ("command lines", """
for pid in [*filter(str.isdigit, os.listdir('/proc'))]:
    try: escaped = escaped or <marker> in open(f'/proc/{pid}/cmdline').read()
    except OSError: pass
""", {}),
    ("its own environment", "escaped = <marker> in str(os.environ)", {"unprovable": "every kernel gets an environment of its own"}),
    ("what the environment was", "escaped = <marker> in open('/proc/self/environ').read()",
     {"unprovable": "every kernel comes from a server that has no environment"}),
    ("the memory of its parents", """
for pid in (1, os.getppid()):
    try: open(f'/proc/{pid}/mem', 'rb').close(); escaped = True
    except OSError: pass
""", {"unprovable": "it takes the parent's user and Yama's leave"}),
    ("descriptors of its parents", """
for pid in (1, os.getppid()):
    try: escaped = escaped or bool(os.listdir(f'/proc/{pid}/fd'))
    except OSError: pass
""", {"unprovable": "it takes the parent's user"}),
    ("the host's connections", "escaped = f':{<port>:04X} ' in open('/proc/net/tcp').read()", {}),
]
WRITING: list[Row] = [
    ("next to a file of the host", "open(<secret> + '.new', 'w').close(); escaped = True", {}),
    ("over a file of the host", "open(<folder> + '/victim', 'w').write('changed'); escaped = True", {}),
    ("over it through a link", "os.symlink(<folder> + '/victim', 'over'); open('over', 'w').write('changed'); escaped = True", {}),
    ("a shorter file", "os.truncate(<folder> + '/victim', 0); escaped = True", {}),
    ("a deletion", "os.unlink(<folder> + '/doomed'); escaped = True", {}),
    ("out of the workspace by renaming", "open('mine', 'w').close(); os.rename('mine', <folder> + '/mine'); escaped = True",
     {"unprovable": "the workspace may lie on another disk"}),
    ("a mode", "os.chmod(<folder> + '/victim', 0o777)",
     {"damage": lambda t: bool(Path(t.folder, "victim").stat().st_mode & 0o002)}),
    ("a time", "os.utime(<folder> + '/victim', (1, 1))",
     {"damage": lambda t: Path(t.folder, "victim").stat().st_mtime == 1}),
    ("an attribute", "os.setxattr(<folder> + '/victim', 'user.mark', b'x'); escaped = True",
     {"unprovable": "not every file system has attributes"}),
    ("the Python installation", """
path = os.path.join(<prefix>, 'planted-by-a-test')
open(path, 'w').close(); os.unlink(path); escaped = True
""", {"unprovable": "an ordinary user may not own it"}),
    ("samara itself", """
path = <repository> + '/tools/python/planted-by-a-test'
open(path, 'w').close(); os.unlink(path); escaped = True
""", {"unprovable": "an ordinary user may not own it"}),
    ("/usr", "open('/usr/planted-by-a-test', 'w').close(); escaped = True", {"unprovable": NOT_ROOT}),
    ("the root folder", "os.mkdir('/planted-by-a-test'); escaped = True", {"unprovable": NOT_ROOT}),
    ("the host's shared memory", "open('/dev/shm/planted-by-a-test', 'w').close()",
     {"damage": lambda t: _appeared("/dev/shm/planted-by-a-test")}),
    ("the core dump program", "open('/proc/sys/kernel/core_pattern', 'w').close(); escaped = True", {"unprovable": NOT_ROOT}),
    ("the magic key", "open('/proc/sysrq-trigger', 'w').close(); escaped = True", {"unprovable": NOT_ROOT}),
    ("its cgroup", "import glob\nfor path in glob.glob('/sys/fs/cgroup/**/*procs', recursive=True)[:9]:\n"
     "    try: open(path, 'w').close(); escaped = True\n    except OSError: pass", {"unprovable": NOT_ROOT}),
    ("its place in the queue for memory", "open('/proc/self/oom_score_adj', 'w').write('-1000'); escaped = True", {"unprovable": NOT_ROOT}),
    ("its own id maps", "open('/proc/self/uid_map', 'w').write('0 0 1'); escaped = True", {"unprovable": "they are written once"}),
]
NETWORK: list[Row] = [
    ("tcp", "s = socket.socket(); s.settimeout(2); s.connect(('127.0.0.1', <port>)); escaped = True", {}),
    ("tcp over ipv6", "s = socket.socket(socket.AF_INET6); s.bind(('::1', 0)); escaped = True", {"unprovable": "not every machine has IPv6"}),
    ("udp", "s = socket.socket(type=socket.SOCK_DGRAM); s.sendto(b'x', ('127.0.0.1', <udp_port>)); escaped = True", {}),
    ("listening", "s = socket.create_server(('127.0.0.1', 0)); escaped = True", {}),
    ("a name", "escaped = bool(socket.getaddrinfo('example.com', 80))", {"unprovable": "the machine may have no network"}),
    ("raw packets", "socket.socket(socket.AF_INET, socket.SOCK_RAW, 1); escaped = True", {"unprovable": NOT_ROOT}),
    ("link-layer packets", "socket.socket(17, socket.SOCK_RAW); escaped = True", {"unprovable": NOT_ROOT}),
    ("netlink", "socket.socket(16, socket.SOCK_RAW, 0); escaped = True", {}),
    ("the hypervisor", "socket.socket(40, socket.SOCK_STREAM); escaped = True", {"unprovable": "not every machine has one"}),
    ("the kernel's ciphers", "socket.socket(38, socket.SOCK_SEQPACKET); escaped = True", {"unprovable": "not every kernel has them"}),
    ("every other family", """
for family in range(2, 46):
    for kind in (1, 2, 3, 5):
        try: socket.socket(family, kind).close(); escaped = True
        except OSError: pass
""", {}),
    ("pairs of every other family", """
for family in range(2, 46):
    for kind in (1, 2, 5):
        try: socket.socketpair(family, kind); escaped = True
        except OSError: pass
""", {"unprovable": "Linux makes pairs of few families"}),
    ("an abstract socket", "s = socket.socket(socket.AF_UNIX); s.connect(chr(0) + <abstract>); escaped = True", {}),
    ("an abstract datagram", "s = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM); s.sendto(b'x', chr(0) + <datagram>); escaped = True", {}),
    ("a datagram through a pair", "a, b = socket.socketpair(socket.AF_UNIX, socket.SOCK_DGRAM)\na.sendto(b'x', chr(0) + <datagram>); escaped = True", {}),
    ("a socket by its path", "s = socket.socket(socket.AF_UNIX); s.connect(<unix>); escaped = True", {}),
    ("a socket of the system", """
for path in ('/run/dbus/system_bus_socket', '/run/systemd/private', '/dev/log', '/var/run/nscd/socket'):
    try: socket.socket(socket.AF_UNIX).connect(path); escaped = True
    except OSError: pass
""", {"unprovable": EMPTY}),
    ("inherited descriptors", """
for number in range(3, 200):
    try: link = os.readlink(f'/proc/self/fd/{number}')
    except OSError: continue
    if link.startswith('socket:'):
        kind = socket.socket(fileno=os.dup(number))
        escaped = escaped or kind.type == socket.SOCK_SEQPACKET or kind.family != socket.AF_UNIX
    elif link.startswith('/') and link not in ('/dev/null', '/proc/self/fd'):
        escaped = escaped or not link.startswith(('/proc/', '/tmp/', '/dev/', os.environ['TMPDIR']))
""", {"unprovable": "it takes a mistake of the launcher"}),
    ("an inherited socket turned around", """
for number in range(3, 100):
    for family, address in ((2, struct.pack('HH4s8x', 2, socket.htons(<port>), b'\\x7f\\0\\0\\x01')), (1, struct.pack('H', 1) + b'\\0' + <abstract>.encode())):
        libc.connect(number, struct.pack('H14x', 0), 16)
        escaped = escaped or libc.connect(number, address, len(address)) == 0
""", {"unprovable": "it takes a mistake of the launcher"}),
    ("tcp from a child", "escaped = subprocess.run([sys.executable, '-c', f'import socket; socket.create_connection((\"127.0.0.1\", {<port>}), 2)']).returncode == 0", {}),
    ("tcp from another thread", """
def reach():
    global escaped
    try: socket.create_connection(('127.0.0.1', <port>), 2); escaped = True
    except OSError: pass
thread = threading.Thread(target=reach); thread.start(); thread.join()
""", {}),
]
PROCESSES: list[Row] = [
    ("the processes of the host", """
for pid in range(1, 5):
    try: escaped = escaped or 'kthreadd' in open(f'/proc/{pid}/comm').read()
    except OSError: pass
escaped = escaped or os.path.exists(f'/proc/{<pid>}/comm') and bool(open(f'/proc/{<pid>}/comm').read())
""", {}),
    ("a sign of life", "os.kill(<pid>, 0); escaped = True", {}),
    ("murder", "os.kill(<pid>, signal.SIGURG); escaped = True", {}),
    ("murder of all", "os.kill(-1, signal.SIGURG) if os.getpid() > 3 else None\nos.kill(<pid>, 0); escaped = True",
     {"unprovable": HARM}),
    ("murder of the supervisor", "os.kill(os.getppid(), 9); time.sleep(.3); escaped = os.getppid() == 1 and False",
     {"damage": lambda t: False, "unprovable": HARM}),
    ("stopping the first process", "os.kill(1, signal.SIGSTOP); os.kill(1, signal.SIGKILL)",
     {"unprovable": HARM}),
    ("a group", "os.killpg(os.getpgid(<pid>), signal.SIGURG); escaped = True", {}),
    ("a thread of another", "escaped = libc.syscall(200 if x86 else 130, <pid>, 0) == 0", {}),
    ("a queued signal", "escaped = libc.syscall(129 if x86 else 138, <pid>, 0, ctypes.create_string_buffer(struct.pack('iii', 0, 0, -1), 128)) == 0", {}),
    ("a descriptor of a process", "os.pidfd_open(<pid>); escaped = True", {}),
    ("signals by descriptor", "fd = os.open('.', os.O_RDONLY)\nfcntl.fcntl(fd, fcntl.F_SETOWN, <pid>); escaped = fcntl.fcntl(fd, fcntl.F_GETOWN) == <pid>",
     {}),
    ("a debugger", "escaped = libc.ptrace(16, <pid>, 0, 0) == 0", {"unprovable": "Yama may forbid it"}),
    ("a seizing debugger", "escaped = libc.ptrace(0x4206, os.getppid(), 0, 0) == 0", {"unprovable": "Yama may forbid it"}),
    ("a child that asks for it", """
pid = os.fork()
if not pid: os._exit(7 if libc.ptrace(0, 0, 0, 0) == 0 else 0)
escaped = os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]) == 7
""", {}),
    ("memory of another", _syscall(310, 270, "<pid>", "0", "0", "0", "0", "0"), {}),
    ("memory of its parent", _syscall(311, 271, "os.getppid()", "0", "0", "0", "0", "0"), {}),
    ("a descriptor of another", _syscall(438, 438, "os.pidfd_open(os.getpid())", "0", "0"), {"not_in": {"landlock": "it gets no descriptor of itself, which is tried elsewhere"}}),
    ("a comparison with another", _syscall(312, 272, "os.getpid()", "os.getpid()", "0", "0", "0"), {"unprovable": "not every kernel has it"}),
    ("the priority of another", "os.setpriority(os.PRIO_PROCESS, <pid>, 19); escaped = True", {}),
    ("the processors of another", "os.sched_setaffinity(<pid>, {0}); escaped = True", {}),
    ("the limits of another", "resource.prlimit(<pid>, resource.RLIMIT_CORE); escaped = True", {}),
    ("the scheduling of another", "os.sched_setscheduler(<pid>, os.SCHED_BATCH, os.sched_param(0)); escaped = os.sched_getscheduler(<pid>) == os.SCHED_BATCH", {}),
    ("a shared memory segment", "escaped = libc.shmget(0x5a5a, 4096, 0o1600) >= 0", {"unprovable": "it would stay"}),
    ("a message queue", "escaped = libc.msgget(0x5a5a, 0o1600) >= 0", {"unprovable": "it would stay"}),
    ("the terminal", """
for number in range(3):
    try: fcntl.ioctl(number, 0x5412, b'x'); escaped = True
    except OSError: pass
try: os.open('/dev/tty', os.O_RDWR); escaped = True
except OSError: pass
""", {"unprovable": "tests have no terminal"}),
]
PRIVILEGES: list[Row] = [
    ("uid 0", "os.setuid(0); escaped = True", {"unprovable": NOT_ROOT, "not_in": {"landlock": "root stays uid 0 there, without power"}}),
    ("gid 0", "os.setgid(0); escaped = True", {"unprovable": NOT_ROOT, "not_in": {"landlock": "root stays gid 0 there, without power"}}),
    ("groups", "os.setgroups([0]); escaped = True", {"unprovable": NOT_ROOT}),
    ("capabilities", """
header, data = struct.pack('Ii', 0x20080522, 0), struct.pack('IIIIII', *(0xffffffff,) * 6)
escaped = libc.capset(header, data) == 0
""", {"unprovable": NOT_ROOT}),
    ("capabilities that are left", "escaped = any(int(l.split()[1], 16) for l in open('/proc/self/status') if l.startswith(('CapI', 'CapP', 'CapE', 'CapA')))", {"unprovable": NOT_ROOT}),
    ("a program with the mode of its owner", """
for program in ('/bin/su', '/usr/bin/su', '/usr/bin/mount', '/usr/bin/newgrp', '/usr/bin/passwd'):
    try: out = subprocess.run([program, '--version'], capture_output=True, timeout=5)
    except OSError: continue
escaped = libc.prctl(39, 0, 0, 0, 0) != 1
""", {}),
    ("a new user namespace", "escaped = libc.unshare(0x10000000) == 0", {"unprovable": "a machine may forbid it"}),
    ("a new namespace by clone", """
pid = libc.syscall(56 if x86 else 220, 0x10000000 | 17, 0, 0, 0, 0)
if pid == 0: os._exit(0)
escaped = pid > 0
""", {"unprovable": "a machine may forbid it"}),
    ("a new namespace by clone3", """
data = ctypes.create_string_buffer(struct.pack('QQQQQQQQ', 0x10000000, 0, 0, 0, 17, 0, 0, 0), 88)
pid = libc.syscall(435, data, 88)
if pid == 0: os._exit(0)
escaped = pid > 0
""", {"unprovable": "a machine may forbid it"}),
    ("another's namespaces", """
for pid in (1, os.getppid(), <pid>):
    for kind in ('mnt', 'net', 'user', 'pid'):
        try: escaped = escaped or libc.setns(os.open(f'/proc/{pid}/ns/{kind}', os.O_RDONLY), 0) == 0
        except OSError: pass
""", {"unprovable": NOT_ROOT}),
    ("a mount", "escaped = libc.mount(b'tmpfs', os.environ['TMPDIR'].encode(), b'tmpfs', 0, None) == 0", {"unprovable": HARM}),
    ("a bind mount", "escaped = libc.mount(b'/', os.environ['TMPDIR'].encode(), None, 4096, None) == 0", {"unprovable": HARM}),
    ("a writable root", "escaped = libc.mount(None, b'/', None, 32 | 4096, None) == 0", {"unprovable": HARM}),
    ("lifting a cover", "escaped = any(libc.umount2(p, 2) == 0 for p in (b'/proc/sys', b'/proc/kcore', b'/dev/null', b'/tmp'))", {"unprovable": HARM}),
    ("a mount by descriptor", _syscall(430, 430, "b'tmpfs'", "0"), {"unprovable": NOT_ROOT}),
    ("a tree by descriptor", _syscall(428, 428, "-100", "b'/'", "1"), {"unprovable": NOT_ROOT}),
    ("another root", "os.chroot('.'); escaped = True", {"unprovable": HARM}),
    ("a pivoted root", _syscall(155, 41, "b'.'", "b'.'"), {"unprovable": NOT_ROOT}),
    ("io_uring", _syscall(425, 425, "8", "ctypes.create_string_buffer(120)"), {"unprovable": "a machine may forbid it"}),
    ("bpf", _syscall(321, 280, "5", "0", "0"), {"unprovable": "a machine may forbid it"}),
    ("performance counters", _syscall(298, 241), {}),
    ("page faults of its own", _syscall(323, 282, "0"), {"unprovable": "a machine may forbid it"}),
    ("the key ring", _syscall(250, 219, "0", "-3", "1"), {}),
    ("a key", _syscall(248, 217, "b'user'", "b'name'", "b'x'", "1", "-3"), {}),
    ("another kernel", _syscall(246, 104), {"unprovable": NOT_ROOT}),
    ("a kernel module", _syscall(313, 273, "-1", "b''", "0"), {"unprovable": NOT_ROOT}),
    ("the clock", "time.clock_settime(time.CLOCK_REALTIME, time.time()); escaped = True", {"unprovable": HARM}),
    ("a reboot", _syscall(169, 142, "0", "0", "0", "0"), {"unprovable": NOT_ROOT}),
    ("the name of the machine", "escaped = libc.sethostname(b'x', 1) == 0", {"unprovable": HARM}),
    ("the kernel's log", _syscall(103, 116, "3", "ctypes.create_string_buffer(9)", "9"), {"unprovable": NOT_ROOT}),
    ("swap", _syscall(167, 224, "b'x'", "0"), {"unprovable": NOT_ROOT}),
    ("ports of the processor", "escaped = x86 and libc.iopl(3) == 0", {"unprovable": NOT_ROOT}),
    ("a personality", "escaped = libc.personality(0x0040000) != -1", {}),
    ("the old system calls", """
if x86:
    code = mmap.mmap(-1, 4096, prot=7)
    code.write(bytes([0xb8, 20, 0, 0, 0, 0xcd, 0x80, 0xc3]))
    call = ctypes.CFUNCTYPE(ctypes.c_int)(ctypes.addressof(ctypes.c_char.from_buffer(code)))
    escaped = call() > 0
""", {"unprovable": "not every kernel has them"}),
    ("the other system calls", "escaped = x86 and libc.syscall(0x40000000 | 39) > 0", {"unprovable": "not every kernel has them"}),
    ("system calls that are too new", "escaped = any(libc.syscall(n, 0, 0, 0, 0, 0, 0) != -1 or ctypes.get_errno() != errno.ENOSYS for n in range(480, 520))",
     {"unprovable": "Linux may not have them yet"}),
    ("a higher limit", "resource.setrlimit(resource.RLIMIT_NOFILE, (99_999, 99_999)); escaped = True", {"unprovable": NOT_ROOT}),
    ("a higher priority", "os.nice(-1); escaped = True", {"unprovable": NOT_ROOT}),
    ("real time", "os.sched_setscheduler(0, os.SCHED_FIFO, os.sched_param(1)); escaped = os.sched_getscheduler(0) == os.SCHED_FIFO", {"unprovable": NOT_ROOT}),
    ("locked memory", "block = mmap.mmap(-1, 8 << 20); escaped = libc.mlock(ctypes.addressof(ctypes.c_char.from_buffer(block)), 8 << 20) == 0", {"unprovable": "a machine may set a limit"}),
    ("a watch on the file system", _syscall(300, 262, "0", "0"), {"unprovable": NOT_ROOT}),
    ("giving a file away", "open('given', 'w').close(); os.chown('given', 0, 0)",
     {"damage": lambda t: False, "unprovable": NOT_ROOT}),
]
MUCH = 600 << 20  # bytes: more than the arena's 400 MiB
BOMBS: list[Row] = [
    ("processes", """
children = []
try:
    while len(children) < 80:
        pid = os.fork()
        if not pid: time.sleep(30); os._exit(0)
        children.append(pid)
except OSError: pass
escaped = len(children) == 80
for pid in children: os.kill(pid, 9); os.waitpid(pid, 0)
""", {}),
    ("processes that breed", """
signal.signal(signal.SIGINT, signal.SIG_IGN)
while True:
    try: os.fork()
    except OSError: pass
""", {"unprovable": HARM}),
    ("processes that leave their parents", """
left = 0
for _ in range(80):
    try: pid = os.fork()
    except OSError: break
    if not pid:
        os.setsid()
        try: pid = os.fork()
        except OSError: os._exit(1)
        if pid: os._exit(0)
        time.sleep(30); os._exit(0)
    left += os.waitpid(pid, 0)[1] == 0
escaped = left == 80
""", {"unprovable": HARM}),
    ("threads", """
done, count = threading.Event(), 0
try:
    for count in range(1, 301): threading.Thread(target=done.wait, daemon=True).start()
except RuntimeError: pass
time.sleep(.6)
escaped = count == 300
done.set()
""", {}),
    ("memory in lists", f"blocks = [bytearray(b'x' * (20 << 20)) for _ in range({MUCH >> 20} // 20)]; time.sleep(.5); escaped = True; del blocks", {"unprovable": HOST_KEEPS}),
    ("memory in an array", f"import numpy as np; block = np.ones({MUCH} // 8); time.sleep(.5); escaped = True; del block", {"unprovable": HOST_KEEPS}),
    ("memory that is shared", f"block = mmap.mmap(-1, {MUCH}); block.write(b'x' * (len(block) // 2)); block.write(b'x' * (len(block) // 2)); time.sleep(.5); escaped = True; block.close()", {"unprovable": HOST_KEEPS}),
    ("memory in a file without a name", f"""
fd = os.memfd_create('x')
for _ in range({MUCH >> 20} // 10): os.write(fd, b'x' * (10 << 20))
escaped = True; os.close(fd)
""", {}),
    ("memory in children", """
children = []
for _ in range(4):
    pid = os.fork()
    if not pid: block = b'x' * (150 << 20); time.sleep(3); os._exit(0)
    children.append(pid)
time.sleep(1.5); escaped = len(children) == 4
for pid in children: os.kill(pid, 9); os.waitpid(pid, 0)
""", {"unprovable": HOST_KEEPS}),
    ("memory in pipes", """
held = []
try:
    for _ in range(80):
        ends = os.pipe(); held.append(ends)
        fcntl.fcntl(ends[1], 1031, 1 << 20)
        os.set_blocking(ends[1], False); os.write(ends[1], b'x' * (1 << 20))
    escaped = True
except OSError: pass
for pair in held: os.close(pair[0]); os.close(pair[1])
""", {"unprovable": "Linux has a limit of its own for an ordinary user"}),
    ("address space", "libc.mmap.restype = ctypes.c_void_p; escaped = libc.mmap(None, ctypes.c_size_t(1 << 40), 0, 0x4022, -1, 0) not in (None, 2**64 - 1)", {}),
    ("descriptors", "files = []\ntry:\n    while len(files) < 300: files.append(open('/dev/null'))\nexcept OSError: pass\nescaped = len(files) == 300; del files", {}),
    ("names in the scratch folder", """
os.mkdir(os.environ['TMPDIR'] + '/many')
try:
    for n in range(5000): os.close(os.open(f"{os.environ['TMPDIR']}/many/{n}", os.O_CREAT))
    time.sleep(15); escaped = True
finally:
    import shutil; shutil.rmtree(os.environ['TMPDIR'] + '/many')
""", NOTICED_LATE),
    ("names in the workspace", """
os.mkdir('many')
try:
    for n in range(5000): os.close(os.open(f'many/{n}', os.O_CREAT))
    time.sleep(15); escaped = True
finally:
    import shutil; shutil.rmtree('many')
""", NOTICED_LATE),
    ("shared memory files", """
try:
    with open('/dev/shm/much', 'wb') as file:
        for _ in range(48): file.write(b'x' * (1 << 20)); file.flush()
        escaped = True
except OSError: pass
if os.path.exists('/dev/shm/much'): os.unlink('/dev/shm/much')
""", {}),
    ("the scratch folder", """
path = os.environ['TMPDIR'] + '/much'
try:
    for n in range(6):
        with open(f'{path}{n}', 'wb') as file: file.write(b'x' * (8 << 20))
    time.sleep(15); escaped = True
finally:
    for n in range(6):
        if os.path.exists(f'{path}{n}'): os.unlink(f'{path}{n}')
""", NOTICED_LATE),
    ("the workspace", """
try:
    for n in range(6):
        with open(f'much{n}', 'wb') as file: file.write(b'x' * (8 << 20))
    time.sleep(15); escaped = True
finally:
    for n in range(6):
        if os.path.exists(f'much{n}'): os.unlink(f'much{n}')
""", NOTICED_LATE),
    ("a large file", "try:\n    open('large', 'wb').write(b'x' * (20 << 20)); escaped = True\nfinally: os.unlink('large')", {}),
    ("a file that claims to be larger", "try:\n    open('sparse', 'wb').truncate(1 << 40); escaped = True\nfinally: os.unlink('sparse')", {}),
    ("a core dump", "resource.setrlimit(resource.RLIMIT_CORE, (1 << 20, 1 << 20)); escaped = True", {"unprovable": "a machine may set a limit"}),
]
ENDLESS: list[Row] = [
    ("a loop", "while True: pass", {}),
    ("a loop in C", "sum(range(10 ** 12))", {}),
    ("a loop that ignores the signal", "signal.signal(signal.SIGINT, signal.SIG_IGN)\nwhile True: pass", {}),
    ("a loop that swallows the interrupt", "while True:\n    try: time.sleep(9)\n    except BaseException: pass", {}),
    ("a lock", "lock = threading.Lock(); lock.acquire(); lock.acquire()", {}),
    ("a child that does not end", "subprocess.run(['sleep', '60'])", {"not_in": {"landlock": ONE_PROCESS}}),
    ("a fifo", "os.mkfifo('fifo')\ntry: open('fifo').read()\nfinally: os.unlink('fifo')", {}),
    ("a stopped kernel", "os.kill(os.getpid(), signal.SIGSTOP)", {}),
    ("threads that never yield", "sys.setswitchinterval(1e9)\nfor _ in range(3): threading.Thread(target=lambda: any(iter(int, 1)), daemon=True).start()\nwhile True: pass", {}),
    ("an event loop that is held up", "import asyncio\nasync def hold(): time.sleep(60)\nawait hold()", {}),
    ("a display hook that never returns", "class Odd:\n    def __repr__(self):\n        while True: pass\nOdd()", {}),
    ("a timer that hides the time", "signal.setitimer(signal.ITIMER_REAL, .01, .01)\nsignal.signal(signal.SIGALRM, lambda *_: None)\ntry:\n    while True: pass\nfinally: signal.setitimer(signal.ITIMER_REAL, 0)", {}),
]
DEATHS = [
    ("exit", "os._exit(0)"),
    ("exit with a status", "os._exit(77)"),
    ("a signal", "os.kill(os.getpid(), signal.SIGKILL)"),
    ("abort", "libc.abort()"),
    ("a fault", "ctypes.string_at(0)"),
    ("a deep fault", "sys.setrecursionlimit(10**9)\ndef down(): return down()\ndown()"),
    ("a stack overflow in C", "import json\nsys.setrecursionlimit(10**9)\nx = []\nfor _ in range(10**6): x = [x]\nrepr(x)"),
    ("another program", "os.execv('/bin/true', ['true'])"),
    ("closed descriptors", "os.closerange(3, 1000)"),
    ("closed channels", "for n in range(3, 200):\n    try:\n        if os.readlink(f'/proc/self/fd/{n}').startswith('socket'): os.close(n)\n    except OSError: pass"),
    ("shut down sockets", "for n in range(3, 200):\n    try: socket.socket(fileno=os.dup(n)).shutdown(2)\n    except OSError: pass"),
    ("a stopped loop", "from ipykernel.kernelapp import IPKernelApp\nIPKernelApp.instance().kernel.do_shutdown(False)\nIPKernelApp.instance().kernel.io_loop.stop()"),
    ("a broken serialiser", "import json, ipykernel.jsonutil, jupyter_client.session as s\ns.Session.send = lambda *_, **__: None"),
    ("quit", "quit()"),
    ("a lost interpreter", "import gc\nfor m in list(sys.modules): sys.modules[m] = None\nfor o in gc.get_objects():\n    if isinstance(o, dict): o.clear()"),
    ("a system call that kills", "if x86:\n    code = mmap.mmap(-1, 4096, prot=7); code.write(bytes([0xb8, 1, 0, 0, 0, 0xcd, 0x80, 0xc3]))\n    ctypes.CFUNCTYPE(ctypes.c_int)(ctypes.addressof(ctypes.c_char.from_buffer(code)))()"),
]
FORGE = """
from ipykernel.kernelapp import IPKernelApp
app = IPKernelApp.instance()
parent = app.kernel.get_parent()
def send(kind, content, parent=parent): app.session.send(app.iopub_thread, kind, content, parent=parent, ident=b'x')
"""
LIES = [
    ("a flood", "while True: print('x' * 1_000_000)"),
    ("a flood of small pieces", "while True: print('x', end='', flush=True)"),
    ("a flood of empty lines", "print('\\n' * 10_000_000)"),
    ("a flood of displays", "from IPython.display import display\nwhile True: display(1)"),
    ("a flood of rewritten lines", "while True: print('\\r' + 'x' * 999, end='')"),
    ("a flood on standard error, past Python", "while True: os.write(2, b'x' * 100_000)"),
    ("a flood that ignores the budget", FORGE + "type(app.iopub_thread)._within_budget = lambda self, frames: frames\nwhile True: send('stream', {'name': 'stdout', 'text': 'x' * 250_000})"),
    ("one giant message", FORGE + "type(app.iopub_thread)._within_budget = lambda self, frames: frames\nsend('stream', {'name': 'stdout', 'text': 'x' * 100_000_000})"),
    ("a giant on a raw socket", FORGE + "app.iopub_thread.socket.send(b'x' * 200_000_000)"),
    ("frames without end", FORGE + "app.iopub_thread.socket.send_multipart([b'x'] * 100_000)"),
    ("nesting without end", FORGE + "app.session.pack = lambda _: b'[' * 900_000\nsend('stream', {})"),
    ("an error of great length", "raise ValueError('x' * 50_000_000)"),
    ("an error with a great name", "raise type('E' * 9_999_999, (Exception,), {})('x')"),
    ("a wrong end", FORGE + "app.session.send(app.kernel.shell_stream if hasattr(app.kernel, 'shell_stream') else app.iopub_thread, 'execute_reply', {'status': 'ok'}, parent=parent)\nsend('status', {'execution_state': 'idle'})\ntime.sleep(60)"),
    ("words for another's call", FORGE + "send('stream', {'name': 'stdout', 'text': 'forged'}, {**parent, 'header': {**parent['header'], 'msg_id': 'other'}})"),
    ("messages of the wrong shape", FORGE + """
for kind in ('stream', 'error', 'display_data', 'execute_result', 'update_display_data', 'clear_output', 'status', 'made up'):
    for content in ({}, {'data': []}, {'data': {'image/png': 5}}, {'name': [], 'text': {}}, {'traceback': 7, 'ename': [], 'evalue': {}}, {'transient': 5, 'data': {'text/plain': 5}}, {'execution_state': []}):
        send(kind, content)
"""),
    ("HTML and JavaScript", "from IPython.display import *\ndisplay(HTML('<script>steal()</script>'), Javascript('steal()'))\ndisplay({'application/javascript': 'steal()', 'text/html': '<img onerror=steal()>', 'application/vnd.evil+json': {}}, raw=True)"),
    ("a picture that is a bomb", """
import struct, zlib
from IPython.display import display
import base64
def chunk(kind, data): return struct.pack('>I', len(data)) + kind + data + struct.pack('>I', zlib.crc32(kind + data))
bomb = b'\\x89PNG\\r\\n\\x1a\\n' + chunk(b'IHDR', struct.pack('>IIBBBBB', 60_000, 60_000, 1, 0, 0, 0, 0)) + chunk(b'IDAT', zlib.compress(bytes(7_501 * 100), 9) * 9) + chunk(b'IEND', b'')
display({'image/png': base64.b64encode(bomb).decode()}, raw=True)
"""),
    ("pictures that are none", """
from IPython.display import display
import base64
for mime in ('image/png', 'image/jpeg', 'image/svg+xml', 'image/gif', 'application/pdf'):
    for data in ('', 'AAAA', 'not base64 !', base64.b64encode(b'<script>steal()</script>').decode(), 5, None, ['x']):
        display({mime: data, 'text/plain': ''}, raw=True)
"""),
    ("a drawing that acts", "from IPython.display import display\ndisplay({'image/svg+xml': '<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"steal()\"><script>steal()</script></svg>'}, raw=True)"),
    ("a drawing that grows", "from IPython.display import display\ndisplay({'image/svg+xml': '<!DOCTYPE s [<!ENTITY a \"aaaaaaaaaa\">' + ''.join(f'<!ENTITY a{n} \"' + f'&a{n - 1 if n else str()};' * 10 + '\">' for n in range(9)) + ']><svg xmlns=\"http://www.w3.org/2000/svg\">&a8;</svg>'}, raw=True)"),
    ("terminal commands", "print('\\x1b[2J\\x1b]0;title\\x07\\x1b]52;c;eA==\\x07\\x1bP1$r\\x1b\\\\\\x9b31m\\x1b[6n\\x1b(0\\x90x\\x9c\\u202eabc\\u2066\\U000e0041')\nraise ValueError('\\x1b[31m\\x1b]0;x\\x07')"),
    ("terminal commands in names", "open('a\\x1b[2Jb', 'w').close(); open('c\\nd', 'w').close()"),
    ("a question to the host", "input('password: ')"),
    ("a payload", "get_ipython().payload_manager.write_payload({'source': 'set_next_input', 'text': 'steal()', 'replace': True})"),
    ("a comm", "import comm\ncomm.create_comm(target_name='evil', data={'x': 'y' * 1_000_000})"),
]
PLANTED = [
    ("modules for the next kernel", """
for name in ('json', 'os', 'sitecustomize', 'usercustomize', 'ipykernel', 'IPython', 'numpy', 'encodings'):
    with open(name + '.py', 'w') as file: file.write(f'import pathlib; pathlib.Path({<folder>!r} + "/planted").touch()')
""", lambda t: _appeared(f"{t.folder}/planted")),
    ("start-up files", """
for base in ('.', os.environ['HOME'], os.environ['TMPDIR']):
    for name in ('.ipython/profile_default/startup/00.py', '.pythonrc.py', '.jupyter/jupyter_config.py', 'ipython_config.py', '.config/matplotlib/matplotlibrc', 'matplotlibrc', '.profile', '.bashrc'):
        os.makedirs(os.path.dirname(f'{base}/{name}'), exist_ok=True)
        with open(f'{base}/{name}', 'w') as file: file.write(f'import pathlib; pathlib.Path({<folder>!r} + "/planted").touch()')
""", lambda t: _appeared(f"{t.folder}/planted")),
    ("links where the host writes", """
for n in range(1, 30):
    for name in (f'figure-{n}.png', f'output-{n}.txt', f'figure-{n}.svg', f'figure-{n}.jpg'):
        os.symlink(<folder> + '/victim', name)
print('x' * 50_000)
import matplotlib.pyplot as plt; plt.plot([1, 2]); plt.show()
for n in range(1, 30):
    for name in (f'figure-{n}.png', f'output-{n}.txt', f'figure-{n}.svg', f'figure-{n}.jpg'): os.path.islink(name) and os.unlink(name)
""", lambda t: Path(t.folder, "victim").read_text() != "untouched"),
    ("a folder that becomes a link", """
os.makedirs('deep/er'); open('deep/er/file', 'w').write('x')
os.rename('deep', 'deeper'); os.symlink(<folder>, 'deep')
""", lambda t: False),
    ("fifos and devices for readers", "for n in range(9): os.mkfifo(f'pipe{n}.csv')", lambda t: False),
    ("a file with a privileged mode", "open('tool', 'w').write('#!/bin/sh'); os.chmod('tool', 0o6777); escaped = False", lambda t: False),
    ("folders without a bottom", """
start = os.getcwd()
try:
    for _ in range(900): os.mkdir('d' * 200); os.chdir('d' * 200)
finally:
    os.chdir(start)
""", lambda t: False),
]


def _appeared(path: str) -> bool:
    """Whether there is such a file; it is gone afterwards."""
    there = Path(path).exists()
    Path(path).unlink(missing_ok=True)
    return there


def _group(name: str, rows: list[Row]) -> list[Attack]:
    return [Attack(name, title, code, **extra) for title, code, extra in rows]


ATTACKS: list[Attack] = [
    *_group("reading", READING),
    *_group("writing", WRITING),
    *_group("network", NETWORK),
    *_group("processes", PROCESSES),
    *_group("privileges", PRIVILEGES),
    *_group("bombs", BOMBS),
    *[Attack("endless", title, code, unprovable=HOST_KEEPS, **extra) for title, code, extra in ENDLESS],
    *[Attack("deaths", title, code, unprovable=HOST_KEEPS) for title, code in DEATHS],
    *[Attack("lies", title, code, unprovable=HOST_KEEPS) for title, code in LIES],
    *[Attack("planted", title, code, damage, unprovable=HOST_KEEPS) for title, code, damage in PLANTED],
]
