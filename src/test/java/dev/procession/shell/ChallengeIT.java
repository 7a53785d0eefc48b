package dev.procession.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.procession.cli.Installed;
import dev.procession.cli.OnceOnly;
import dev.procession.cli.PseudoTerminal;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Challenges: a student finds an order, step by step, in real processes. */
@Tag(OnceOnly.TAG)
class ChallengeIT {

    @TempDir
    private Path directory;

    @Test
    void aStudentDrivesTakesBackAsksAndFinds() throws Exception {
        try (PseudoTerminal terminal = PseudoTerminal.open(
                Installed.environment(directory), Installed.launcher().toString())) {
            terminal.expect("procession> ");
            terminal.enter("/open shared-data#lose-one");
            terminal.expect("Now type /run: then you say with /go who takes each step.");
            terminal.enter("/run");
            terminal.expect("Your turn: /go 1  /go 2");
            terminal.enter("/go 7");
            terminal.expect("No process is called 7.");
            terminal.enter("/go main");
            terminal.expect("That process cannot go now.");
            terminal.enter("int x = 1;");
            terminal.expect("The challenge goes on");
            terminal.enter("/go process-1");
            terminal.expect("write 1 into counter");
            terminal.enter("/go 1");
            terminal.expect("counted in the end: 2");
            terminal.expect("That is not the goal yet.");
            terminal.enter("/hint");
            terminal.expect("From here the goal cannot be reached any more.");
            terminal.enter("/back");
            terminal.expect("Steps so far: 1");
            terminal.expect("Your turn: /go 1  /go 2");
            terminal.enter("");
            terminal.expect("Your turn: /go 1  /go 2");
            terminal.enter("/hint");
            terminal.expect("The next step of a shortest way to the goal: /go 2");
            terminal.enter("/go 2");
            terminal.expect("Steps so far: 1.2");
            terminal.enter("/go 1");
            terminal.expect("You found it! Steps in your order: 6. You chose 3 of them");
            terminal.expect("There is no shorter order.");
            terminal.expect("Enter goes on.");
            terminal.enter("/timeline");
            terminal.expect("counted in the end: 1");
            terminal.enter("/progress");
            terminal.expect("challenges solved 1/");

            terminal.enter("/run");
            terminal.expect("Your turn: /go 1  /go 2");
            terminal.type(PseudoTerminal.CTRL_C);
            terminal.expect("You left the challenge.");
            assertFalse(terminal.screen().contains("Exception"), terminal.screen());
            terminal.enter("/exit");
            assertEquals(0, terminal.awaitEnd());
        }
    }

    @Test
    void aScriptDrivesADeadlockAndLeavesAChallengeAtItsEnd() throws Exception {
        Installed.Result stuck = Installed.run(
                Installed.environment(directory), "/open deadlock#knife-and-fork\n/run\n/go Ann\n/go Ben\n/why\n");

        assertTrue(stuck.out().contains("You found it! Steps in your order: 2. You chose 2 of them"), stuck::toString);
        assertTrue(stuck.out().contains("deadlock: Ann waits for fork, held by Ben"), stuck::toString);
        assertEquals(0, stuck.exitCode(), stuck::toString);

        Installed.Result left =
                Installed.run(Installed.environment(directory), "/open deadlock#knife-and-fork\n/run\n/go Ann\n");

        assertTrue(left.out().contains("You left the challenge."), left::toString);
    }
}
