package dev.procession.shell;

import dev.procession.cli.Installed;
import dev.procession.cli.OnceOnly;
import dev.procession.cli.PseudoTerminal;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A student kills a process that holds a lock, and the shell says why the others wait for ever. */
@Tag(OnceOnly.TAG)
class StuckLockIT {

    private static final String SOURCE = """
        import static dev.procession.multiprocessing.Multiprocessing.*;
        import dev.procession.multiprocessing.Event;
        import dev.procession.multiprocessing.Lock;
        import dev.procession.multiprocessing.Process;
        static Lock lock = new Lock();
        static Event taken = new Event();
        static void hold() { lock.acquire(); taken.set(); sleep(600); }
        void main() {
            var holder = new Process(() -> hold());
            holder.start();
            taken.await();
            holder.terminate();
            holder.join();
            var waiter = new Process(() -> lock.acquire());
            waiter.start();
            waiter.join();
        }
        """;

    @TempDir
    private Path directory;

    private PseudoTerminal terminal;

    @BeforeEach
    void openShell() throws Exception {
        terminal = PseudoTerminal.open(
                Installed.environment(directory), Installed.launcher().toString());
        terminal.expect("procession> ");
    }

    private void runProgram() throws Exception {
        Path program = Files.writeString(directory.resolve("stuck.java"), SOURCE);
        terminal.enter("/run " + program);
        terminal.expect("sets event taken");
        terminal.expect("waits for lock lock");
    }

    @AfterEach
    void closeTerminal() {
        terminal.close();
    }

    private void expectSentence() throws InterruptedException {
        terminal.expect("Process-2 (");
        terminal.expect("waits for lock lock. Process-1 (");
        terminal.expect("held this lock and ended");
    }

    @Test
    void theFeedSaysSoAndCtrlCEndsTheRun() throws Exception {
        runProgram();
        expectSentence();
        terminal.type(PseudoTerminal.CTRL_C);
        terminal.expect("the shell");
        terminal.expect("all have ended");
        terminal.expect("procession> ");
        terminal.enter("1 + 1");
        terminal.expect("==> 2");
    }

    @Test
    void theProcessListSaysSoToo() throws Exception {
        runProgram();
        expectSentence();
        terminal.enter("/ps");
        terminal.expect("pid<-ppid");
        terminal.expect("Process-1");
        terminal.expect("ended by SIGTERM (-15)");
        terminal.expect("Process-2 (");
        terminal.expect("ps -o pid,ppid,args -p");
    }

    private void type(String code, String answer) throws Exception {
        terminal.enter(code);
        terminal.expect(answer);
        terminal.expect("procession> ");
    }

    /** The holder of the lock belongs to an earlier episode than the processes that wait for it. */
    @Test
    void typedCodeIsToldSoAtThePromptAndWhenMainItselfWaits() throws Exception {
        type("var lock = new Lock()", "lock ==>");
        type("var holder = new Process(() -> { lock.acquire(); sleep(600); })", "holder ==>");
        terminal.enter("holder.start()");
        terminal.expect("takes lock lock");
        terminal.enter("holder.terminate()");
        terminal.expect("ended by SIGTERM");
        terminal.enter("lock.acquire()");
        terminal.expect("main (");
        terminal.expect("waits for lock lock. Process-1 (");
        terminal.type(PseudoTerminal.CTRL_C);
        terminal.expect("interrupted: waits for lock lock");
        type("var waiter = new Process(() -> lock.acquire())", "waiter ==>");
        terminal.enter("waiter.start()");
        expectSentence();
        terminal.enter("lock.release()");
        terminal.expect("exit 0");
    }
}
