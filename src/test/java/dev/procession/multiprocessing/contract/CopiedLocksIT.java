package dev.procession.multiprocessing.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A JDK lock inside an object is copied with it, but does not exclude other processes; a warning says so. */
@EachStartMethod
class CopiedLocksIT {

    @Test
    void aWarningNamesTheFieldOnceAndWhatToUseInstead(@TempDir Path directory) throws Exception {
        var result = OrdinaryProgram.run(directory, """
                import java.util.concurrent.locks.ReentrantLock;
                public class Main {
                    static class Account {
                        final ReentrantLock lock = new ReentrantLock();
                    }
                    static final ReentrantLock ofAll = new ReentrantLock();
                    static java.util.concurrent.Semaphore variable = new java.util.concurrent.Semaphore(1);
                    public static void main(String[] args) {
                        Account account = new Account();
                        for (int i = 0; i < 2; i++) {
                            Process child = new Process(() -> {
                                account.lock.lock();
                                ofAll.lock();
                            });
                            child.start();
                            child.join();
                            println(child.exitCode() + " " + account.lock.isLocked());
                        }
                        new dev.procession.multiprocessing.Queue<Account>().put(account);
                    }
                }
                """);
        assertEquals("0 false\n0 false\n", result.out());
        String more = "gets one of its own, which keeps nobody out here."
                + " Between processes use dev.procession.multiprocessing.Lock or Semaphore.\n";
        assertEquals(
                "Warning: field \"lock\" of Account (in a value that the target uses)"
                        + " is a java.util.concurrent.locks.ReentrantLock. The child " + more
                        + "Warning: the variable \"ofAll\" is a java.util.concurrent.locks.ReentrantLock. The child "
                        + more
                        + "Warning: the variable \"variable\" is a java.util.concurrent.Semaphore. The child " + more
                        + "Warning: field \"lock\" of Account is a java.util.concurrent.locks.ReentrantLock."
                        + " Whoever gets the message " + more,
                result.err());
    }
}
