package dev.procession.multiprocessing;

import dev.procession.multiprocessing.internal.gate.Gate;
import dev.procession.multiprocessing.internal.process.AliveWatch;
import dev.procession.multiprocessing.internal.process.ChildPayload;
import dev.procession.multiprocessing.internal.process.ExitRules;
import dev.procession.multiprocessing.internal.process.ReceivedWork;
import dev.procession.multiprocessing.internal.process.RunEnvironment;
import dev.procession.multiprocessing.internal.process.ThisProcess;
import dev.procession.multiprocessing.internal.process.TracedOutput;
import dev.procession.multiprocessing.internal.process.UncaughtReport;
import dev.procession.multiprocessing.internal.process.WarmUp;
import dev.procession.trace.Event.Stream;
import dev.procession.trace.TraceWriter;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.File;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;

/**
 * The main class of a child JVM: reads its work from standard input and runs it. It connects the runtime to the
 * students' API. {@code ps} shows its name.
 */
final class Child {

    private Child() {}

    /**
     * @param args the name of the process, so that {@code ps} shows it; several words for a JVM that is ready and has
     *     no work yet
     */
    public static void main(String[] args) throws Throwable {
        boolean ready = args.length > 1;
        if (ready) {
            new WarmUp(MainProcess.get()).receive();
        }
        ChildPayload payload;
        try {
            payload = receive(ready);
        } catch (IOException e) {
            if (!ready) {
                System.err.println("A child process gets its work from its parent; this one got none.");
            }
            Runtime.getRuntime().halt(ready ? 0 : 1);
            return;
        }
        enter(payload);
        run(payload);
    }

    private static ChildPayload receive(boolean ready) throws IOException {
        InputStream in = new FileInputStream(FileDescriptor.in);
        if (ready && in.read() < 0) {
            throw new EOFException(); // the parent has ended without giving it work
        }
        return ChildPayload.read(new DataInputStream(new BufferedInputStream(in, 1 << 16)));
    }

    private static void enter(ChildPayload payload) throws IOException {
        RunEnvironment environment = payload.environment();
        TraceWriter trace = TraceWriter.none();
        if (environment.isTraced()) {
            trace = TraceWriter.open(new File(environment.trace()), payload.pid(), payload.seal());
            System.setOut(new TracedOutput(trace, Stream.OUT));
            System.setErr(new TracedOutput(trace, Stream.ERR));
        }
        System.setIn(InputStream.nullInputStream());
        ThisProcess.enterChild(payload.pid(), environment, trace, payload.loader(), new File(payload.note()));
        Thread.currentThread().setContextClassLoader(payload.loader());
        ExitRules.install();
        if (!environment.aliveLock().isEmpty()) {
            AliveWatch.start(environment.aliveLock());
        }
        if (ThisProcess.STEERED) {
            Gate.enter(trace, payload.path(), payload.pid());
        }
    }

    private static void run(ChildPayload payload) throws Throwable {
        Map<String, String> absent = Map.of();
        String title = payload.name();
        try {
            ReceivedWork work = ReceivedWork.read(payload);
            absent = work.absent();
            Process self = (Process) work.process();
            ParentProcess.enter(payload.parentName(), payload.parentPid());
            ThisProcess.setObject(self);
            title = "";
            ThisProcess.trace()
                    .started(
                            payload.parentPid(),
                            self.name(),
                            self.daemon(),
                            work.words(),
                            System.nanoTime() - payload.askedAtNanos());
            self.run();
        } catch (Throwable thrown) {
            ExitRules.markWorkDone();
            UncaughtReport.report(title, thrown, absent);
            throw thrown; // so that main ends with status 1 as soon as all other threads have ended
        }
        ExitRules.markWorkDone();
    }
}
