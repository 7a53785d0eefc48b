"""Records what a Python program does with processes, in the trace format of procession.

Python imports a module of this name at its start, in every process that a program starts, by whatever start method. The
program itself is not changed; what it calls is wrapped. What cannot be seen is left out, never guessed: locks and queues
are followed into children where Python forks, and what is printed past sys.stdout belongs to nobody.
"""

import os

if "PROCESSION_TRACE" in os.environ:
    import binascii
    import builtins
    import functools
    import io
    import itertools
    import json
    import multiprocessing
    import multiprocessing.connection
    import multiprocessing.process
    import multiprocessing.queues
    import multiprocessing.synchronize
    import multiprocessing.util
    import queue
    import sys
    import threading
    import time

    SHORTEN = 40

    class Trace:
        """One write for each event, at the end of the file that all processes share."""

        def __init__(self):
            self.file = os.open(os.environ["PROCESSION_TRACE"], os.O_WRONLY | os.O_APPEND | getattr(os, "O_BINARY", 0))
            self.reserve = os.environ["PROCESSION_RESERVE"]
            self.begin()
            if hasattr(os, "register_at_fork"):
                os.register_at_fork(
                    before=lambda: self.lock.acquire(),
                    after_in_parent=lambda: self.lock.release(),
                    after_in_child=self.begin,
                )

        def begin(self):
            """In a new process."""
            self.lock = threading.RLock()
            self.pid = os.getpid()
            self.seq = 0
            self.ended = set()

        def write(self, kind, **fields):
            with self.lock:
                self.seq += 1
                event = {"e": kind, "t": time.monotonic_ns(), "pid": self.pid, "seq": self.seq}
                event.update(fields)
                line = json.dumps(event, ensure_ascii=False, separators=(",", ":")) + "\n"
                encoded = line.encode("utf-8", "replace")
                if not self.append(encoded):
                    self.make_room()
                    self.append(encoded)
                return self.seq

        def append(self, encoded):
            """A full disk must not end the program."""
            try:
                return os.write(self.file, encoded) == len(encoded)
            except OSError:
                return False

        def make_room(self):
            """Gives room for the last events, and tells the shell that not everything could be recorded."""
            try:
                os.unlink(self.reserve)
            except OSError:
                pass  # another process has done it

    TRACE = Trace()

    class Wait:
        """A stretch of time in which this process waits; how it ended is said by outcome."""

        def __init__(self, what, target=0, name="", timeout=None):
            nanos = -1 if timeout is None else int(max(0, timeout) * 1e9)
            self.since = TRACE.write("waiting", **{"for": what}, target=target, name=name, timeout=nanos)
            self.outcome = "interrupted"

        def __enter__(self):
            return self

        def ends(self, done):
            self.outcome = "done" if done else "timed_out"

        def __exit__(self, *thrown):
            TRACE.write("resumed", since=self.since, outcome=self.outcome)

    def preview(value):
        text = value if isinstance(value, str) else repr(value)
        return text if len(text) <= SHORTEN else text[: SHORTEN - 1] + "…"

    def name_of(thing):
        """The variable that holds it, as a reader of the program would call it."""
        frame = sys._getframe(1)
        while frame is not None:
            if frame.f_globals is not globals():
                for scope in (frame.f_locals, frame.f_globals):
                    for name, value in list(scope.items()):
                        if value is thing and name != "self" and not name.startswith("_"):
                            return name
            frame = frame.f_back
        return type(thing).__name__

    # ---- printed text

    class Printed(io.TextIOBase):
        """sys.stdout and sys.stderr: a line is an event when it is complete, or when it is flushed."""

        def __init__(self, original, stream):
            self.original = original
            self.stream = stream
            self.begun = ""

        encoding = property(lambda self: self.original.encoding)
        errors = property(lambda self: self.original.errors)
        buffer = property(lambda self: self.original.buffer)

        def fileno(self):
            return self.original.fileno()

        def writable(self):
            return True

        def write(self, text):
            self.begun += text
            end = self.begun.rfind("\n") + 1
            if end:
                self.tell(self.begun[:end])
                self.begun = self.begun[end:]
            return len(text)

        def flush(self):
            if self.begun:
                self.tell(self.begun)
                self.begun = ""

        def tell(self, text):
            TRACE.write("printed", on=self.stream, text=text)

    if sys.stdout is not None and sys.stderr is not None:
        sys.stdout = Printed(sys.stdout, "out")
        sys.stderr = Printed(sys.stderr, "err")

    # ---- the end of the shell

    def watch():
        """Ends this process with the shell, which holds a lock for as long as it lives."""
        try:
            import fcntl

            with open(os.environ["PROCESSION_ALIVE"]) as alive:
                fcntl.lockf(alive, fcntl.LOCK_SH)
        except ImportError:
            return  # Windows: the shell ends its processes itself, unless it is ended by force
        except OSError:
            pass
        os._exit(129)

    def start_watching():
        threading.Thread(target=watch, daemon=True).start()

    try:
        import fcntl  # lockf needs a file that is open for reading only

        start_watching()
        os.register_at_fork(after_in_child=start_watching)
    except ImportError:
        pass

    # ---- processes

    BaseProcess = multiprocessing.process.BaseProcess

    def report(pid, status):
        with TRACE.lock:
            if pid not in TRACE.ended:
                TRACE.ended.add(pid)
                TRACE.write("exited", process=pid, status=status)

    def await_end(pid):
        """Sees the end of a child when it happens, and leaves it to the program to collect it."""
        try:
            seen = os.waitid(os.P_PID, pid, os.WEXITED | os.WNOWAIT)
        except OSError:
            return
        report(pid, seen.si_status if seen.si_code == os.CLD_EXITED else -seen.si_status)

    start = BaseProcess.start

    @functools.wraps(start)
    def traced_start(self):
        self._procession_asked = time.monotonic_ns()
        forks = multiprocessing.get_start_method() == "fork"
        gate = os.pipe() if forks else None
        self._procession_gate = gate
        try:
            start(self)
            TRACE.write("launched", child=self.pid, name=self.name)
        finally:
            if gate:
                os.close(gate[0])
                os.close(gate[1])
                self._procession_gate = None
        if hasattr(os, "waitid"):
            threading.Thread(target=await_end, args=(self.pid,), daemon=True).start()

    bootstrap = BaseProcess._bootstrap

    @functools.wraps(bootstrap)
    def traced_bootstrap(self, *args, **kwargs):
        asked = getattr(self, "_procession_asked", 0)
        gate = getattr(self, "_procession_gate", None)
        if gate:
            # A forked child is quick; what it does must not come before its parent has told of it.
            os.close(gate[1])
            os.read(gate[0], 1)
            os.close(gate[0])
            self._procession_gate = None
        TRACE.write(
            "started",
            ppid=os.getppid(),
            name=self.name,
            daemon=bool(self.daemon),
            command=getattr(self._target, "__name__", None) or type(self).__name__ + ".run",
            boot=max(0, time.monotonic_ns() - asked) if asked else 0,
        )
        return bootstrap(self, *args, **kwargs)

    def tell_failure(failure):
        import traceback

        lines = traceback.format_exception(type(failure), failure, failure.__traceback__)
        TRACE.write("failed", exception=type(failure).__name__, message=str(failure), trace="".join(lines[-3:]))

    exiting = threading.local()
    join = BaseProcess.join

    @functools.wraps(join)
    def traced_join(self, timeout=None):
        if self._popen is None or self._parent_pid != os.getpid() or self.exitcode is not None:
            return join(self, timeout)
        what = "exit" if getattr(exiting, "now", False) else "join"
        with Wait(what, self.pid, self.name, timeout) as wait:
            join(self, timeout)
            wait.ends(self._popen.poll() is not None)

    BaseProcess.start = traced_start
    BaseProcess.join = traced_join
    BaseProcess._bootstrap = traced_bootstrap

    def traced_poll(kind):
        poll = kind.poll

        @functools.wraps(poll)
        def traced(self, *args):
            status = poll(self, *args)
            if status is not None:
                report(self.pid, status)
            return status

        kind.poll = traced

    def traced_signals(kind, name):
        original = getattr(kind, name)

        @functools.wraps(original)
        def traced(self, *args):
            if self.returncode is None:
                TRACE.write("signalled", target=self.pid, signal="KILL" if 9 in args else "TERM")
            return original(self, *args)

        setattr(kind, name, traced)

    try:
        from multiprocessing import popen_fork

        traced_signals(popen_fork.Popen, "_send_signal")
        traced_poll(popen_fork.Popen)
    except ImportError:
        from multiprocessing import popen_spawn_win32

        traced_signals(popen_spawn_win32.Popen, "terminate")
        traced_poll(popen_spawn_win32.Popen)

    exit_function = multiprocessing.util._exit_function

    @functools.wraps(exit_function)
    def traced_exit_function(*args, **kwargs):
        exiting.now = True
        failure = sys.exc_info()[1]
        if isinstance(failure, Exception):
            tell_failure(failure)  # of a child: its run() is being left
        return exit_function(*args, **kwargs)

    multiprocessing.util._exit_function = traced_exit_function
    import atexit

    atexit.unregister(exit_function)
    atexit.register(traced_exit_function)

    # ---- sleeping and asking

    SPEED = float(os.environ.get("PROCESSION_SPEED", "1"))
    sleep = time.sleep

    @functools.wraps(sleep)
    def traced_sleep(seconds):
        seconds = seconds / SPEED
        with Wait("sleep", timeout=seconds) as wait:
            sleep(seconds)
            wait.ends(True)

    time.sleep = traced_sleep
    ask = builtins.input

    @functools.wraps(ask)
    def traced_input(prompt=""):
        sys.stdout.write(str(prompt))
        sys.stdout.flush()
        with Wait("stdin") as wait:
            line = sys.stdin.readline()
            wait.ends(True)
        if not line:
            raise EOFError("EOF when reading a line")
        return line.rstrip("\n")

    builtins.input = traced_input

    # ---- queues and pipes

    def channel_id(text):
        return binascii.crc32(text.encode())

    numbers = itertools.count(1)

    class Item:
        """What is sent, behind the number with which its receipt is told. Pickled when it leaves the process."""

        def __init__(self, value, channel, name):
            self.value = value
            self.channel = channel
            self.name = name

        def __reduce__(self):
            number = TRACE.pid << 24 | next(numbers)
            TRACE.write("sent", channel=self.channel, name=self.name, number=number, preview=preview(self.value))
            return arrived, (number, self.value)

    class Arrived:
        def __init__(self, number, value):
            self.number = number
            self.value = value

    def arrived(number, value):
        return Arrived(number, value)

    def unwrap(item, channel, name):
        if not isinstance(item, Arrived):
            return item
        TRACE.write("received", channel=channel, name=name, number=item.number, preview=preview(item.value))
        return item.value

    def follow_queue(made):
        semaphore = made._rlock._semlock
        made._procession = (channel_id(str(getattr(semaphore, "name", None) or id(made))), [None])
        return made

    def queue_name(made):
        known = made._procession[1]
        if known[0] is None:
            known[0] = name_of(made)
        return known[0]

    def wrap_queue(kind):
        put, get = kind.put, kind.get

        @functools.wraps(put)
        def traced_put(self, obj, block=True, timeout=None):
            if not hasattr(self, "_procession"):
                return put(self, obj, block, timeout)
            item = Item(obj, self._procession[0], queue_name(self))
            try:
                return put(self, item, False)
            except queue.Full:
                if not block:
                    raise
            with Wait("queue_put", self._procession[0], queue_name(self), timeout) as wait:
                try:
                    put(self, item, True, timeout)
                    wait.ends(True)
                except queue.Full:
                    wait.ends(False)
                    raise

        @functools.wraps(get)
        def traced_get(self, block=True, timeout=None):
            if not hasattr(self, "_procession"):
                return get(self, block, timeout)
            name = queue_name(self)
            try:
                return unwrap(get(self, False), self._procession[0], name)
            except queue.Empty:
                if not block:
                    raise
            with Wait("queue_get", self._procession[0], name, timeout) as wait:
                try:
                    item = get(self, True, timeout)
                    wait.ends(True)
                except queue.Empty:
                    wait.ends(False)
                    raise
            return unwrap(item, self._procession[0], name)

        kind.put = traced_put
        kind.get = traced_get

    # JoinableQueue inherits get
    wrap_queue(multiprocessing.queues.Queue)
    put_joinable = multiprocessing.queues.JoinableQueue.put

    @functools.wraps(put_joinable)
    def traced_put_joinable(self, obj, block=True, timeout=None):
        if hasattr(self, "_procession"):
            obj = Item(obj, self._procession[0], queue_name(self))
        return put_joinable(self, obj, block, timeout)

    multiprocessing.queues.JoinableQueue.put = traced_put_joinable

    def factory(original, follow):
        @functools.wraps(original)
        def traced(*args, **kwargs):
            return follow(original(*args, **kwargs))

        return traced

    multiprocessing.Queue = factory(multiprocessing.Queue, follow_queue)
    multiprocessing.JoinableQueue = factory(multiprocessing.JoinableQueue, follow_queue)

    def follow_end(end, sends, receives):
        send, recv = end.send, end.recv
        names = []

        def name():
            if not names:
                names.append(name_of(end))
            return names[0]

        def traced_send(obj):
            send(Item(obj, sends, name()))

        def traced_recv():
            if not end.poll(0):
                with Wait("pipe_recv", receives, name()) as wait:
                    end.poll(None)
                    wait.ends(True)
            return unwrap(recv(), receives, name())

        end.send, end.recv = traced_send, traced_recv

    def follow_pipe(ends):
        left, right = ends
        here = TRACE.pid << 24 | next(numbers)
        there = TRACE.pid << 24 | next(numbers)
        follow_end(left, here, there)
        follow_end(right, there, here)
        return ends

    def traced_pipe(duplex=True, pipe=multiprocessing.Pipe):
        left, right = follow_pipe(pipe(duplex))
        return left, right

    multiprocessing.Pipe = traced_pipe

    # ---- locks

    SemLock = multiprocessing.synchronize.SemLock

    def follow_lock(made, permits=None):
        semaphore = made._semlock
        number = channel_id(str(getattr(semaphore, "name", None) or id(made)))
        names = []

        def called():
            if not names:
                names.append(name_of(made))
            return names[0]

        def acquire(block=True, timeout=None):
            taken = semaphore.acquire(False)
            if not taken and block:
                with Wait("lock", number, called(), timeout) as wait:
                    taken = semaphore.acquire(True, timeout)
                    wait.ends(taken)
            if taken:
                TRACE.write("acquired", lock=number, name=called(), **({} if permits is None else {"permits": permits}))
            return taken

        def release():
            TRACE.write("released", lock=number, name=called())
            semaphore.release()

        made.acquire, made.release = acquire, release
        made._procession = True
        return made

    enter, leave = SemLock.__enter__, SemLock.__exit__
    SemLock.__enter__ = lambda self: self.acquire() if hasattr(self, "_procession") else enter(self)
    SemLock.__exit__ = lambda self, *thrown: self.release() if hasattr(self, "_procession") else leave(self, *thrown)

    for kind in ("Lock", "RLock"):
        setattr(multiprocessing, kind, factory(getattr(multiprocessing, kind), follow_lock))

    def semaphores(original):
        @functools.wraps(original)
        def traced(value=1):
            return follow_lock(original(value), value)

        return traced

    for kind in ("Semaphore", "BoundedSemaphore"):
        setattr(multiprocessing, kind, semaphores(getattr(multiprocessing, kind)))

    # ---- main

    if os.environ.pop("PROCESSION_MAIN", None):

        def failed(kind, failure, where, told=sys.excepthook):
            if not issubclass(kind, KeyboardInterrupt):
                tell_failure(failure)
            told(kind, failure, where)

        sys.excepthook = failed

        def ends_by_itself():
            """Runs last: the status 143 of a program that ends so itself is no signal."""
            sys.stdout.flush()
            sys.stderr.flush()
            open(os.environ["PROCESSION_NOTE"], "w").close()

        atexit.unregister(traced_exit_function)
        atexit.register(ends_by_itself)
        atexit.register(traced_exit_function)
        TRACE.write(
            "started",
            ppid=os.getppid(),
            name="MainProcess",
            daemon=False,
            command=os.environ.get("PROCESSION_TITLE", ""),
            boot=0,
        )
