package dev.procession.multiprocessing.contract;

import static dev.procession.multiprocessing.Multiprocessing.activeChildren;
import static dev.procession.multiprocessing.Multiprocessing.currentProcess;
import static dev.procession.multiprocessing.Multiprocessing.getpid;
import static dev.procession.multiprocessing.Multiprocessing.getppid;
import static dev.procession.multiprocessing.Multiprocessing.parentProcess;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.procession.multiprocessing.Multiprocessing;
import dev.procession.multiprocessing.Process;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Pids, parents and children of processes. */
@EachStartMethod
class FamilyIT {

    @TempDir
    Path directory;

    @Test
    @Tag("H1")
    void parentAndChildAgreeOnTheirPids() throws Exception {
        long parent = getpid();
        Path pid = directory.resolve("pid");
        Process child = new Process(() -> {
            assertEquals(getpid(), ProcessHandle.current().pid());
            assertEquals(getpid(), currentProcess().pid());
            assertEquals(parent, getppid());
            assertEquals(parent, parentProcess().pid());
            assertEquals("MainProcess", parentProcess().name());
            assertTrue(parentProcess().isAlive());
            InChild.tell(pid, getpid());
        });
        InChild.check(child);
        assertEquals(child.pid(), Long.valueOf(InChild.hear(pid)));
        assertNotEquals(parent, child.pid());
    }

    @Test
    @Tag("H5")
    @Tag("H10")
    void aChildThatHasEndedIsReapedWithoutAJoinAndItsExitCodeIsKept() throws Exception {
        Process child = new Process(() -> System.exit(5));
        child.start();
        child.sentinel().toCompletableFuture().get(60, TimeUnit.SECONDS);
        assertTrue(InChild.isGone(child.pid()), "no zombie is left here, other than in Python");
        assertEquals(5, child.exitCode());
        child.join();
        assertEquals(5, child.exitCode());
    }

    @Test
    @Tag("H7")
    @Tag("H9")
    void activeChildrenAreTheVeryObjectsOfThoseThatLive() {
        Process never = new Process();
        Process first = Children.sleeper();
        Process second =
                Process.target(() -> Multiprocessing.sleep(600)).daemon(true).build();
        second.start();
        Set<Process> active = new HashSet<>(activeChildren());
        assertEquals(Set.of(first, second), active);
        assertFalse(active.contains(never));
        assertNotEquals(first.pid(), second.pid());

        activeChildren().clear();
        assertEquals(2, activeChildren().size(), "the list is the caller's own");

        first.kill();
        Children.exitCodeAfterJoin(first);
        assertEquals(List.of(second), activeChildren());
    }

    @Test
    @Tag("H8")
    void aChildWhoseObjectNobodyKeepsLivesOn() {
        new Process(() -> Multiprocessing.sleep(600)).start();
        System.gc();
        assertEquals(1, activeChildren().size());
        assertTrue(activeChildren().get(0).isAlive());
    }

    @Test
    @Tag("H7")
    @Tag("H11")
    void grandchildrenAreTheirParentsChildrenOnly() throws Exception {
        Path pid = directory.resolve("pid");
        Path done = directory.resolve("done");
        Process child = new Process(() -> {
            assertEquals(List.of(), activeChildren());
            Process grandchild = Children.sleeper();
            assertEquals(List.of(grandchild), activeChildren());
            InChild.tell(pid, grandchild.pid());
            InChild.hear(done);
            grandchild.kill();
        });
        child.start();
        long grandchild = Long.parseLong(InChild.hear(pid));
        assertEquals(List.of(child), activeChildren());
        InChild.tell(done, "");
        Children.exitCodeAfterJoin(child);
        assertEquals(0, child.exitCode());
        assertTrue(InChild.isGone(grandchild));
    }

    @Test
    @Tag("H13")
    void theSentinelCompletesWithTheProcessWhenItEnds() throws Exception {
        Process child = Children.sleeper();
        var sentinel = child.sentinel().toCompletableFuture();
        assertFalse(sentinel.isDone());
        child.kill();
        assertSame(child, sentinel.get(60, TimeUnit.SECONDS));
        assertEquals(-9, child.exitCode());
        assertSame(child, child.sentinel().toCompletableFuture().get(60, TimeUnit.SECONDS));
    }

    @Test
    @Tag("H2")
    @Tag("H3")
    @EnabledOnOs(OS.LINUX)
    void anOrphanGetsANewParentAndRemembersTheOldOne() throws Exception {
        Path pid = directory.resolve("pid");
        Path last = directory.resolve("last");
        Process child = new Process(() -> {
            long parent = getpid();
            Process grandchild = new Process(() -> {
                Process before = parentProcess();
                InChild.tell(pid, getpid());
                before.join(); // returns when the parent ends
                FileGate.await("another parent", () -> getppid() != parent);
                assertFalse(before.isAlive());
                before.join();
                assertEquals(parent, before.pid());
                InChild.tell(last, before.name() + " was " + parent);
            });
            grandchild.start();
            grandchild.join();
        });
        child.setName("Parent");
        child.start();
        long orphan = Long.parseLong(InChild.hear(pid));
        child.kill();
        Children.exitCodeAfterJoin(child);
        assertEquals("Parent was " + child.pid(), InChild.hear(last));
        assertEquals(List.of(), activeChildren());
        FileGate.await("the orphan's end", () -> InChild.isGone(orphan));
    }

    @Test
    @Tag("G15")
    void aChildWaitsForItsOwnChildren() throws Exception {
        Path returned = directory.resolve("returned");
        Path go = directory.resolve("go");
        Path done = directory.resolve("done");
        Process child = new Process(() -> {
            new Process(() -> {
                        InChild.hear(go);
                        InChild.tell(done, "");
                    })
                    .start();
            InChild.tell(returned, "");
        });
        child.start();
        InChild.hear(returned);
        assertTrue(child.isAlive());
        InChild.tell(go, "");
        Children.exitCodeAfterJoin(child);
        assertEquals(0, child.exitCode());
        assertTrue(Files.exists(done), "the grandchild ended first");
    }

    @Test
    @Tag("G21")
    void theEndOfAChildEndsItsDaemon() throws Exception {
        Path pid = directory.resolve("pid");
        InChild.check(() -> {
            Process daemon = Process.target(() -> Multiprocessing.sleep(600))
                    .daemon(true)
                    .build();
            daemon.start();
            InChild.tell(pid, daemon.pid());
        });
        assertTrue(InChild.isGone(Long.parseLong(InChild.hear(pid))));
    }
}
