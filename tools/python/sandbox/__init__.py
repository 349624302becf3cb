"""The sandbox: one kernel, confined by Linux itself, with nothing to install.

Threat model
------------
The code in the kernel is hostile: written by a model that may have been told so by a web page.
It may run any Python, native code and programs, and it may lie in every message it sends.

Promised, in the namespaces tier, for root and for ordinary users alike:

- It reads nothing of the host but system libraries, fonts, certificates and the Python
  installation, and what the user shows it, all read-only, and the workspace. No home, no keys,
  no environment variables, no other process, no device beyond null, zero, full, random and
  urandom.
- It writes nothing that outlives it except in the workspace, and there no setuid file of
  root's, no device, and not the Python installation or this package, should they lie in it.
- It reaches no network: no interface, no abstract socket of the host, no socket family but
  unix.
- It has no capabilities, gains none, and asks Linux for nothing on the list in `seccomp`.
- It takes no more memory, processes, disk and time than `Limits` says, by much or for long.
- It dies, with all its children, when the host closes it or is killed.
- Whatever it sends, the host neither runs out of memory nor believes it: text is stripped of
  escapes, images are decoded first, files are read without following links.

Promised in the Landlock tier, for machines that forbid user namespaces: the same, except that

- the kernel works at the workspace's real path, and its scratch folder lies on the host's disk;
- it is one process: it starts no other, opens no socket, signals and inspects nobody;
- it cannot change modes, owners and times of files (that seems to work, and does nothing);
- it can find out whether a path of the host exists, its size and its times, never its content;
- started by root it stays uid 0, without capabilities: Landlock and seccomp hold it, not its user.

A step that fails or turns out to have no effect stops the launch; nothing then runs.

Not promised:

- Holes in Linux or in the processor. Where those matter, use a virtual machine, or a remote
  kernel.
- The workspace after the kernel wrote to it. A person who runs what lies there (a hook of a
  version control system, a test, a notebook) runs the kernel's code, outside. The same goes
  for a unix socket that someone puts there: the kernel can connect to it.
- Names: the kernel can see what the folders of the workspace and of Python are called.
- Secrets in the Python installation, in the workspace, or in what the user shows: code can read
  them. It can not send them anywhere but into its output.
- Frontends: a notebook's HTML and JavaScript are shown by them, and theirs to distrust.
- Kernels that others provide (`provisioner=`): what confines those is the others' affair.
- A fair share of the processor: the kernel may use all of it until its time is up, and
  between cells.
- Exact limits. Memory and disk are measured every 0.1 and 0.5 seconds.

The unsafe tier promises none of this. It is never chosen for anyone.
"""
