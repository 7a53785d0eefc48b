package dev.procession.shell.explore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.procession.explore.Choices;
import dev.procession.explore.Exploration;
import dev.procession.explore.Explorer;
import dev.procession.explore.Limits;
import dev.procession.explore.ToyProgram;
import dev.procession.shell.console.Messages;
import dev.procession.shell.console.RecordedConsole;
import dev.procession.text.Language;
import dev.procession.text.StyledLine;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The table of outcomes and the tree of choices, on a screen of 80 columns. */
class ExplorationTableTest {

    private static final int WIDTH = 80;

    private static final Exploration COUNTERS = explore(new ToyProgram(1)
            .process("0", "start 1;start 2;join 1;join 2;read n;print n")
            .process("1", "read n;write n")
            .process("2", "read n;write n"));

    private static final Exploration CROSSWISE = explore(new ToyProgram(1)
            .process("0", "start 1;start 2;join 1;join 2")
            .process("1", "lock a;lock b;unlock b;unlock a")
            .process("2", "lock b;lock a;unlock a;unlock b"));

    private static Exploration explore(ToyProgram program) {
        return new Explorer(program, Choices.STEPS, Limits.NONE).explore();
    }

    private static Messages messages(Language language) {
        return new Messages(new RecordedConsole(WIDTH), language);
    }

    private static String table(Exploration found, Language language) {
        return text(ExplorationTable.of(found, Choices.STEPS, messages(language)), language);
    }

    private static String tree(Exploration found, Language language) {
        return text(ChoiceLines.of(found, found.runs(), messages(language)), language);
    }

    private static String text(List<StyledLine> lines, Language language) {
        Messages messages = messages(language);
        for (StyledLine line : lines) {
            assertTrue(messages.layout().cells().of(line.text()) <= WIDTH, line.text());
        }
        return lines.stream().map(StyledLine::text).collect(Collectors.joining("\n"));
    }

    @Test
    void theOutcomesStandInColumnsInBothLanguages() {
        assertTrue(table(COUNTERS, Language.EN).startsWith("""
                6 orders are possible, and no other. Different outcomes: 2.
                4 of them were run. The others differ from these only where it makes no
                difference which step comes first.

                  A  main: n=1
                  B  main: n=2

                How many of the orders lead to which lines:
                  4  ########      A
                                   order 1.2.2.1.0.0
                  2  ####          B
                                   order 1.1.2.2.0.0

                No order ends in a deadlock.
                """), table(COUNTERS, Language.EN));
        assertTrue(table(COUNTERS, Language.ZH).startsWith("""
                可能的顺序有 6 种，没有别的。它们产生 2 种结果。
                其中 4 种真正运行过；其余的与它们相比，只在互不影响的步骤上先后不同。

                  A  main: n=1
                  B  main: n=2

                各种输出各对应多少种顺序：
                  4  ########      A
                                   顺序 1.2.2.1.0.0
                  2  ####          B
                                   顺序 1.1.2.2.0.0

                没有任何顺序会死锁。
                """), table(COUNTERS, Language.ZH));
        assertTrue(table(CROSSWISE, Language.EN).contains("deadlock: "), table(CROSSWISE, Language.EN));
    }

    @Test
    void theTreeHasALineForEachBranchInBothLanguages() {
        assertEquals("""
                The tree of choices: each line says who moved and what it did. Where lines begin
                below each other, one of them had to come first, and each was tried.
                |- 1 reads n
                |  |- 1 writes n; 2 reads n, writes n; main reads n, prints n=2
                |  |  Outcome: n=2 (--order 1.1.2.2.0.0)
                |  `- 2 reads n
                |     |- 2 writes n; 1 writes n; main reads n, prints n=1
                |     |  Outcome: n=1 (--order 1.2.2.1.0.0)
                |     `- 1 writes n; 2 writes n; main reads n, prints n=1
                |        Outcome: n=1 (--order 1.2.1.2.0.0)
                `- 2 reads n, writes n; 1 reads n, writes n; main reads n, prints n=2
                   Outcome: n=2 (--order 2.2.1.1.0.0)""", tree(COUNTERS, Language.EN));
        assertTrue(tree(COUNTERS, Language.ZH).contains("|     `- 1 写 n；2 写 n；main 读 n，输出 n=1\n"));
        assertEquals("""
                |- 1 takes a
                |  |- 1 takes b, releases b, releases a; 2 takes b, takes a, releases a,
                |  |  releases b
                |  |  Outcome: nothing printed (--order 1.1.1.1.2.2.2.2)
                |  `- 2 takes b
                |     Outcome: deadlock, nothing printed (--order 1.2)
                `- 2 takes b, takes a, releases a, releases b; 1 takes a, takes b, releases b,
                   releases a
                   Outcome: nothing printed (--order 2.2.2.2.1.1.1.1)""", tree(CROSSWISE, Language.EN).replaceAll("(?s)^.*was tried\\.\n", ""));
    }

    @Test
    void aTreeOfManyRunsIsCutAndSaysWhatIsLeftOut() {
        ToyProgram five = new ToyProgram(1)
                .process("0", "start 1;start 2;start 3;start 4;start 5;join 1;join 2;join 3;join 4;join 5");
        for (String process : new String[] {"1", "2", "3", "4", "5"}) {
            five.process(process, "print " + process);
        }
        String tree = tree(explore(five), Language.EN);
        assertTrue(
                tree.replace('\n', ' ')
                        .endsWith("(80 of the 120 runs are not drawn. Use /export FILE.html for a page with all of them"
                                + " that were kept.)"),
                tree);
    }
}
