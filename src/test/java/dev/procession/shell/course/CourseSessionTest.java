package dev.procession.shell.course;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.procession.lesson.Block;
import dev.procession.lesson.Course;
import dev.procession.lesson.Lesson;
import dev.procession.lesson.PlainText;
import dev.procession.lesson.Program;
import dev.procession.lesson.page.LessonPage;
import dev.procession.lesson.read.CourseLoader;
import dev.procession.shell.command.CommandTable;
import dev.procession.shell.command.SnippetEditing;
import dev.procession.shell.command.TypedCommands;
import dev.procession.shell.console.Invocation;
import dev.procession.shell.console.Messages;
import dev.procession.shell.console.RecordedConsole;
import dev.procession.shell.edit.FileEditing;
import dev.procession.shell.run.Foreground;
import dev.procession.shell.state.RunStore;
import dev.procession.shell.state.Settings;
import dev.procession.text.Language;
import dev.procession.text.StyledLine;
import dev.procession.timeline.Timeline;
import dev.procession.timeline.TimelineBuilder;
import dev.procession.trace.Cpus;
import dev.procession.trace.Event.Exited;
import dev.procession.trace.Event.Launched;
import dev.procession.trace.Event.Outcome;
import dev.procession.trace.Event.Printed;
import dev.procession.trace.Event.Resumed;
import dev.procession.trace.Event.Signalled;
import dev.procession.trace.Event.Started;
import dev.procession.trace.Event.Stream;
import dev.procession.trace.Event.Waiting;
import dev.procession.trace.Event.Waits;
import dev.procession.trace.RunConditions;
import dev.procession.trace.TraceHeader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A student's way through the lesson on join. The runs are built here instead of made. */
class CourseSessionTest {

    private static final Course COURSE = CourseLoader.load(Path.of("lessons"));
    private static final Lesson JOIN = COURSE.lessons().get(4);
    private static final long MILLI = 1_000_000;
    private static final String BEGINS = "process begins——————————";
    private static final String ENDS = "process ends——————————";

    @TempDir
    private Path directory;

    /** Wide enough that no sentence is wrapped. */
    private final RecordedConsole console = new RecordedConsole(400);

    private final Messages messages = new Messages(console, Language.EN);
    private final Foreground foreground = new Foreground(
            () -> {
                throw new AssertionError("nothing was to run");
            },
            messages);
    private RunStore store;
    private CourseSession session;
    private CommandTable commands;
    private LessonCommands lessons;

    @BeforeEach
    void begin() {
        store = new RunStore(directory.resolve("runs"));
        commands = new CommandTable();
        CoursePrograms programs = new CoursePrograms(() -> COURSE, Trust.ofBundledCourse(), messages);
        FileEditing editing = new FileEditing(directory, foreground, messages);
        session = new CourseSession(directory, programs, editing, foreground, store, messages);
        lessons = new LessonCommands(session, messages);
        lessons.addTo(commands);
        TypedCommands typed = new TypedCommands(foreground, messages);
        new CourseCommands(session, lessons, new SnippetEditing(typed, editing, foreground, messages), messages)
                .addTo(commands);
        new ProgressCommands(session, foreground, Settings.in(directory), messages).addTo(commands);
        new NavigationCommands(session, lessons, messages).addTo(commands);
    }

    @AfterEach
    void close() {
        foreground.close();
        store.close();
    }

    /** Types a command or the letters of an answer; returns what the shell prints. */
    private String type(String line) throws Exception {
        console.lines.clear();
        if (line.startsWith("/")) {
            Invocation invocation = Invocation.of(line);
            commands.find(invocation.name()).get(0).action().run(invocation.arguments());
        } else {
            assertTrue(session.isAnswer(line, List::of), line);
            session.answer(line);
        }
        return console.text();
    }

    @Test
    void openOfAFilePointsToWhatEvaluatesIt() throws Exception {
        Path lines = Files.writeString(directory.resolve("mine.java"), "println(1)");
        String said = type("/open " + lines);
        assertTrue(said.contains("/load " + lines) && said.contains("/run " + lines), said);
        assertTrue(type("/open nothere.jsh").contains("There is no file nothere.jsh"), console::text);
        assertTrue(type("/open nothere").contains("There is no lesson"), console::text);
    }

    private static Program program(String name) {
        return JOIN.programs().stream()
                .filter(program -> program.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** Records a run of a program of the lesson; returns what the shell prints. */
    private String ran(String name, Timeline timeline) {
        console.lines.clear();
        session.recordRun(program(name), timeline);
        return console.text();
    }

    private static TimelineBuilder builder(String name) {
        return new TimelineBuilder()
                .header(new TraceHeader(1, "join/" + name, "17", "Linux", 2, "2026-03-01T09:00:00+08:00", 0))
                .add(new Started(MILLI, 10, 1, 1, "MainProcess", false, "", 0))
                .add(new Launched(2 * MILLI, 10, 2, 11, "Process-1"));
    }

    private static void child(TimelineBuilder builder) {
        builder.add(new Started(40 * MILLI, 11, 1, 10, "Process-1", false, "", 30 * MILLI))
                .add(new Printed(50 * MILLI, 11, 2, 11, Stream.OUT, BEGINS + "\n"))
                .add(new Printed(5050 * MILLI, 11, 3, 11, Stream.OUT, ENDS + "\n"))
                .add(new Exited(5060 * MILLI, 10, 4, 11, 0));
    }

    private static Timeline withJoin() {
        TimelineBuilder builder =
                builder("with-join").add(new Waiting(3 * MILLI, 10, 3, Waits.JOIN, 11, "Process-1", -1));
        child(builder);
        return builder.add(new Resumed(5061 * MILLI, 10, 5, 3, Outcome.DONE))
                .add(new Printed(5062 * MILLI, 10, 6, 10, Stream.OUT, "main process\n"))
                .add(new Exited(5070 * MILLI, 1, 1, 10, 0))
                .buildRecorded();
    }

    private static Timeline withoutJoin() {
        TimelineBuilder builder =
                builder("without-join").add(new Printed(3 * MILLI, 10, 3, 10, Stream.OUT, "main process\n"));
        child(builder);
        return builder.add(new Exited(5070 * MILLI, 1, 1, 10, 0)).buildRecorded();
    }

    @Test
    void aPredictionIsAskedForOnceBeforeTheRun() throws Exception {
        String step = type("/open join");
        assertTrue(step.endsWith("What do you think? Type the letters in the order that you expect, such as a b c."));
        assertFalse(session.admits(program("with-join")));
        assertTrue(console.text().endsWith("/run once more runs it without a prediction."), console.text());
        assertTrue(session.admits(program("with-join")));
    }

    @Test
    void anOrderThatTheRunForcedOtherwiseIsExplained() throws Exception {
        type("/open join");
        assertEquals("Your prediction: a b c.\nNow type /run", type("a b c"));
        String said = ran("with-join", withJoin());

        assertTrue(said.contains("  main process" + " ".repeat(186) + BEGINS), said);
        assertTrue(
                said.contains(
                        "Your order can never happen: \"" + BEGINS + "\" always comes before \"main process\" (/why"),
                said);
        assertTrue(said.contains("join returns only when Process-1 has ended"), said);
        assertTrue(said.endsWith("Enter goes on; /timeline shows this run as a picture."), said);
    }

    /** The demo of the first step of daemons, whose daemon printed {@code lines}. */
    private String ranDaemon(String... lines) {
        TimelineBuilder builder = new TimelineBuilder()
                .header(new TraceHeader(1, "daemons/daemon-ends", "17", "Linux", 2, "2026-03-01T09:00:00+08:00", 0))
                .add(new Started(MILLI, 10, 1, 1, "MainProcess", false, "", 0))
                .add(new Launched(2 * MILLI, 10, 2, 11, "Process-1"))
                .add(new Started(40 * MILLI, 11, 1, 10, "Process-1", true, "", 30 * MILLI));
        for (int i = 0; i < lines.length; i++) {
            builder.add(new Printed((50 + i) * MILLI, 11, 2 + i, 11, Stream.OUT, lines[i] + "\n"));
        }
        Timeline timeline = builder.add(new Printed(2000 * MILLI, 10, 3, 10, Stream.OUT, "main\n"))
                .add(new Signalled(2001 * MILLI, 10, 4, 11, "TERM"))
                .add(new Exited(2002 * MILLI, 10, 5, 11, -15))
                .add(new Exited(2003 * MILLI, 1, 1, 10, 0))
                .buildRecorded();
        console.lines.clear();
        session.recordRun(
                COURSE.lessons().stream()
                        .filter(lesson -> lesson.name().equals("daemons"))
                        .flatMap(lesson -> lesson.programs().stream())
                        .filter(program -> program.name().equals("daemon-ends"))
                        .findFirst()
                        .orElseThrow(),
                timeline);
        return console.text();
    }

    @Test
    void aPredictionIsComparedWithThisRunToo() throws Exception {
        type("/open daemons");
        type("a b");
        String early = ranDaemon();
        assertTrue(early.contains("Your prediction a b was right!"), early);
        assertTrue(
                early.contains("This run did not print \"daemon begins\".\n"
                        + "Process-1 is a daemon, and main ended it with SIGTERM before it printed anything."),
                early);
    }

    @Test
    void whatARunPrintedBesideIsSaid() throws Exception {
        type("/open daemons");
        type("a b");
        String late = ranDaemon("daemon begins", "daemon ends");
        assertTrue(late.contains("This run also printed \"daemon ends\"."), late);
        assertFalse(late.contains("did not print"), late);
    }

    @Test
    void nothingIsSaidOfARunThatCameAsUsual() throws Exception {
        type("/open daemons");
        type("c");
        String usual = ranDaemon("daemon begins");
        assertTrue(usual.contains("You predicted c. The right answers are a, b."), usual);
        assertFalse(usual.contains("This run"), usual);
    }

    private String ranOneCore(RunConditions conditions) {
        Timeline timeline = new TimelineBuilder()
                .header(new TraceHeader(
                        1, "what-is-a-process/one-core", "17", "Linux", 2, "2026-03-01T09:00:00+08:00", 0, conditions))
                .add(new Started(MILLI, 10, 1, 1, "MainProcess", false, "", 0))
                .add(new Exited(2003 * MILLI, 1, 1, 10, 0))
                .buildRecorded();
        console.lines.clear();
        session.recordRun(
                COURSE.lessons().get(0).programs().stream()
                        .filter(program -> program.name().equals("one-core"))
                        .findFirst()
                        .orElseThrow(),
                timeline);
        return console.text();
    }

    @Test
    void aPredictionAboutOneCpuIsNotComparedWithARunOnAll() throws Exception {
        type("/open what-is-a-process#taking-turns");
        type("b");
        String all = ranOneCore(RunConditions.ORDINARY);
        assertTrue(all.contains("Your prediction is about /run --cpu 0, and this run was without that."), all);
        assertFalse(all.contains("right"), all);
        String one = ranOneCore(RunConditions.on(Cpus.parse("0")));
        assertTrue(one.contains("Your prediction b was right!"), one);
    }

    @Test
    void theOrderOfEveryRunIsRight() throws Exception {
        type("/open join");
        type("bca");
        assertTrue(ran("with-join", withJoin()).contains("Your order was right, and every run has it!"));
    }

    @Test
    void anOrderThatOnlyLuckPreventedIsPossible() throws Exception {
        type("/open join");
        type("b c a");
        String said = ran("with-join", withoutJoin());

        assertTrue(
                said.contains(
                        "Your order is possible, too: nothing guarantees that \"main process\" comes before \"" + ENDS),
                said);
        assertTrue(said.contains("Only time is between them"), said);
    }

    @Test
    void whatOnlyLooksLikeAnAnswerIsNotTakenForJava() throws Exception {
        type("/open join#with-join");
        for (String typed : new String[] {"a b", "1 2 3", "d", "b a b", "2", "x", "abcd"}) {
            assertTrue(type(typed).startsWith("The lines are a, b, c. Type all of these letters"), typed);
        }
        for (String java : new String[] {"1 + 1", "a + b", "p.start()"}) {
            assertFalse(session.isAnswer(java, List::of), java);
        }
    }

    @Test
    void aQuestionAboutWhatWasSeenIsGradedAtOnceAndIsNoPrediction() throws Exception {
        assertTrue(type("/open join#look-with-join").endsWith("Your answer? Type its letter, such as a."));
        String wrong = type("b");
        assertTrue(wrong.startsWith("b is not right; the answer is a.\n"), wrong);
        assertTrue(
                wrong.contains("\n  b) ") && wrong.contains("\n  a) "), "why b is wrong, and why a is right: " + wrong);
        assertTrue(wrong.endsWith("\nEnter goes on."), wrong);
        assertTrue(type("/show").endsWith("Your answer b was not right.\nEnter goes on."));
        String right = type("/answer a");
        assertTrue(right.startsWith("a is right!\n") && right.endsWith("\nEnter goes on."), right);
    }

    @Test
    void lettersBehindTheLastQuestionAreNoJavaUnlessTheStudentHasSuchNames() throws Exception {
        type("/open join#2");
        assertTrue(type("b").startsWith("b is not right; the answer is a."));
        assertEquals(
                List.of("This question has its answer: a. /answer a answers it anew.", "Enter goes on."),
                type("a").lines().toList());
        assertTrue(type("/progress").contains("question not right"), console.text());
        assertFalse(session.isAnswer("x", List::of));
        assertFalse(session.isAnswer("ab", List::of));
    }

    @Test
    void aPredictionCanBeChangedUntilTheRun() throws Exception {
        type("/open join#1");
        type("a b c");
        assertTrue(type("b a c").startsWith("Your prediction: b a c."), console.text());
        ran("with-join", withJoin());
        assertEquals(
                "Your order has been compared with the run already. /answer b c a compares another one.",
                type("b c a").lines().findFirst().orElseThrow());
    }

    @Test
    void whoeverHasRunTheProgramIsNotShownItAfterwards() throws Exception {
        console.height = 24;
        assertTrue(type("/open join").endsWith("Enter shows the program."), console.text());
        ran("with-join", withJoin());
        assertTrue(type("/next").contains("An order that is certain"), console.text());
    }

    @Test
    void whereSeveralAnswersAreRightOneIsNotAll() throws Exception {
        type("/open join#look-without-join");
        assertTrue(console.text().endsWith("Type the letters of all that are right, such as a c."));
        assertTrue(type("b").startsWith("b is right, but not all of it: c is right, too."));
        assertTrue(type("/answer a b").startsWith("a b is not right; the answer is b, c."));
    }

    @Test
    void aQuestionThatWasPassedOverCanStillBeAnsweredAfterTheRun() throws Exception {
        type("/open join");
        assertTrue(ran("with-join", withJoin()).startsWith("The question is still open"));
        assertTrue(type("b c a").contains("Your order was right"));
    }

    @Test
    void aStepAboutARunSaysWhereThatRunIs() throws Exception {
        String unseen = "This is about the run of with-join, which you have not made yet: /run with-join";
        assertTrue(type("/open join#look-with-join").contains(unseen), console.text());

        store.keep(withJoin(), null);
        assertTrue(
                type("/show").contains("This is about your run of with-join: /timeline 1 shows it."), console.text());
        ran("with-join", withJoin());
        assertTrue(type("/back").contains("You have run this program: /timeline 1 shows that run"), console.text());
    }

    @Test
    void behindTheLastStepTheNextLessonBegins() throws Exception {
        type("/open join#10");
        String over = type("/next");
        assertTrue(
                over.contains("What you have learnt") && over.contains("That was the last step of join: 0/10 steps"),
                over);
        assertTrue(over.endsWith("Enter begins lesson 6: Serial against parallel"), over);
        assertTrue(type("/next").contains("1/9"), console.text());
    }

    @Test
    void progressIsToldForEachStepOfTheLesson() throws Exception {
        type("/open join");
        type("a b c");
        ran("with-join", withJoin());
        type("/next");
        type("a");
        type("/next");
        type("/skip");
        String shown = type("/progress");

        assertTrue(
                shown.contains("join               3/10 steps, 1 skipped, predictions right 0/1, questions right 1/1"),
                shown);
        assertTrue(shown.contains("main waits                        run, prediction not right"), shown);
        assertTrue(shown.contains("An order that is certain          read, question right"), shown);
        assertTrue(shown.contains("The same without join             skipped"), shown);
        assertTrue(shown.contains("Your turn: too early              to be solved"), shown);
    }

    @Test
    void anotherShellGoesOnWhereThisOneWas() throws Exception {
        type("/open join#3");
        store.close();
        begin();
        console.lines.clear();
        session.welcome();
        assertTrue(console.text().startsWith("You were at join 3/10: Enter goes on there."), console.text());
        assertTrue(type("/next").contains("3/10  The same without join"), console.text());
    }

    @Test
    void aDamagedFileOfProgressIsSetAsideAndSaidSo() throws Exception {
        type("/open join#3");
        store.close();
        Files.writeString(directory.resolve("progress.properties"), "\u0000\\u00zz nonsense");
        console.lines.clear();
        begin();

        assertTrue(console.text().contains("set aside under the name"), console.text());
        assertTrue(Files.exists(directory.resolve("progress.damaged")));
        session.welcome();
        assertTrue(console.text().contains("Press Enter to begin the first lesson"), console.text());
    }

    @Test
    void theWholeCourseIsForgottenOnlyWhenThatIsSaidTwice() throws Exception {
        type("/open join");
        assertTrue(type("/reset course").contains("/reset course once more does it"));
        type("/open join#2");
        assertTrue(type("/progress").contains("join               1/10 steps"), console.text());
        assertEquals("The whole course begins anew.", type("/reset course"));
        assertTrue(type("/progress").contains("join               0/10 steps"), console.text());
    }

    @Test
    void anAnswerIsUnderstoodHoweverItIsWritten() throws Exception {
        type("/open join");
        for (String typed : List.of("b c a", "bca", "BCA", "b,c,a", "b)c)a)", "b. c. a.", "（b）（c）（a）", "ｂｃａ")) {
            type("/reset step");
            assertTrue(type(typed).startsWith("Your prediction: b c a."), typed + ": " + console.text());
        }
        assertTrue(type("cba").startsWith("Your prediction: c b a."), "one may change one's mind: " + console.text());
        assertFalse(session.isAnswer("abc", () -> List.of("abc")), "a name that is declared is Java");
    }

    @Test
    void aWordAsAnAnswerIsNotCompiledButAskedForAsLetters() throws Exception {
        type("/open join");
        for (String typed : List.of("main", "the child first", "Always", "子进程", "I don't know")) {
            String said = type(typed);
            assertTrue(said.contains("a, b, c"), typed + ": " + said);
        }
        for (String java : List.of("int n", "var x", "println(1)", "String s", "n + 1", "new Lock()", "n")) {
            assertFalse(session.isAnswer(java, () -> List.of("n")), java);
        }
    }

    @Test
    void aLessonOpensWithItsTitleAndNumberAndEndsWithWhatWasLearnt() throws Exception {
        String opened = type("/open join");
        int title = opened.indexOf("Lesson 5 of " + COURSE.lessons().size() + ": "
                + JOIN.text(Language.EN).title());
        assertTrue(title >= 0 && title < opened.indexOf("1/10  "), opened);
        assertFalse(type("/next").contains("Lesson 5 of"), console.text());
    }

    @Test
    void theProgramStandsBeforeTheQuestionAboutItAndBesideItOnAWideScreen() throws Exception {
        List<String> lines = type("/open join#without-join").lines().toList();
        int listing = indexOf("import dev.procession", lines);
        int question = indexOf("Predict the order", lines);
        assertEquals(listing - 1, question, () -> String.join("\n", lines));

        RecordedConsole narrow = new RecordedConsole(80);
        Messages small = new Messages(narrow, Language.EN);
        List<String> below = new LessonPage(
                        80, small.console().cells(), small.console().glyphs(), Language.EN)
                .step(JOIN, JOIN.text(Language.EN).steps().get(2)).stream()
                        .map(StyledLine::text)
                        .toList();
        assertTrue(indexOf("import dev", below) < indexOf("Predict the order", below), below::toString);
    }

    private static int indexOf(String words, List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).contains(words)) {
                return i;
            }
        }
        throw new AssertionError(words + " in " + lines);
    }

    @Test
    void enterAsksOnceBeforeItLeavesWhatIsNotDone() throws Exception {
        type("/open join");
        assertTrue(enter().startsWith("You have not answered the question yet"), "a prediction comes before the run");
        assertTrue(enter().contains("2/10"), console.text());
        assertTrue(enter().startsWith("You have not answered the question yet"), console.text());
        type("a");
        assertTrue(enter().contains("3/10"), console.text());
        ran("without-join", withoutJoin());
        type("a b c");
        type("b");
        assertTrue(enter().contains("4/10"), console.text());
        type("/open join#main-too-early");
        assertTrue(console.text().endsWith("Type /edit and change the program. /run checks it; /hint helps."));
        assertTrue(enter().startsWith("This exercise is not solved yet"), console.text());
        assertTrue(enter().contains("9/10"), console.text());
        enter();
        assertTrue(enter().contains("10/10"), console.text());
        assertTrue(console.text().endsWith("Now type /run: then you say with /go who takes each step."));
        assertTrue(enter().startsWith("This challenge is not solved yet"), console.text());
        assertTrue(enter().contains("That was the last step of join"), console.text());
        type("/open join#main-too-early");
        assertTrue(type("/skip").contains("9/10"), "whoever skips is not asked");
        type("/present");
        type("/open join");
        assertTrue(enter().startsWith("You have not run this program yet"), "before a class, too");
    }

    private String enter() {
        console.lines.clear();
        lessons.enter();
        return console.text();
    }

    @Test
    void whatIsToBeDoneNextAgreesWithTheTextOfTheStep() throws Exception {
        assertTrue(type("/open what-is-a-process#taking-turns").contains("/run --cpu 0"), console.text());
        type("a");
        assertTrue(console.text().endsWith("Now type /run --cpu 0"), console.text());
    }

    @Test
    void theListOfLessonsShowsWhatIsDoneInStraightColumns() throws Exception {
        type("/open join#2");
        List<String> lines =
                type("/lessons").lines().skip(1).limit(COURSE.lessons().size()).toList();
        Set<Integer> names = new HashSet<>();
        Set<Integer> minutes = new HashSet<>();
        for (int i = 0; i < lines.size(); i++) {
            Lesson lesson = COURSE.lessons().get(i);
            String line = lines.get(i);
            names.add(line.indexOf(lesson.name()));
            minutes.add(line.indexOf("  " + lesson.minutes() + " min"));
            assertEquals(lesson == JOIN, line.endsWith("1/10 steps"), line);
        }

        assertEquals(Set.of(6), names, lines::toString);
        assertEquals(1, minutes.size(), lines::toString);
    }

    @Test
    void anAnswerMayBeTypedInFull() throws Exception {
        type("/open join#2");
        Block.Choice choice = COURSE.lessons()
                .get(4)
                .text(Language.EN)
                .steps()
                .get(1)
                .all(Block.Choice.class)
                .get(0);
        String right = PlainText.of(choice.answers().get(0).content());

        assertTrue(type(right).startsWith("a is right!"), right + ": " + console.text());
    }

    @Test
    void aScriptShowsTheProgressOfItsUserAndChangesNothing() throws Exception {
        type("/open join");
        type("a b c");
        ran("with-join", withJoin());
        Path file = directory.resolve("progress.properties");
        String before = Files.readString(file);
        close();

        console.interactive = false;
        begin();
        assertTrue(type("/progress").contains("join               1/10 steps, predictions right 0/1"), console.text());
        type("/open join#2");
        assertTrue(type("/progress join").contains("  1  "), console.text());
        assertFalse(console.text().contains("fork"), "the steps of one lesson");
        assertTrue(
                type("/progress").contains("join               2/10 steps"),
                "what the script did counts: " + console.text());
        assertTrue(type("/progress nowhere").startsWith("There is no lesson \"nowhere\""), console.text());
        assertEquals(before, Files.readString(file));

        Files.writeString(file, before.replace("format=1", "format=9"));
        close();
        begin();
        assertTrue(type("/progress").contains("newer"), console.text());
        assertTrue(Files.exists(file), "and it stays where it is");
    }

    @Test
    void aPresentationHidesAndChangesNothingOfOnesOwn() throws Exception {
        type("/open join");
        type("a b c");
        ran("with-join", withJoin());
        type("/present");
        String step = type("/show");
        assertFalse(step.contains("prediction"), step);
        assertFalse(step.contains("You have run"), step);
        assertTrue(session.admits(program("without-join")));
        assertEquals(
                "The order that the author expects:\n  " + BEGINS + "\n  " + ENDS + "\n  main process",
                type("/answer"));
        assertTrue(type("b c a").contains("Your order was right"));
        assertFalse(type("/goto 8").contains("/hint"), console.text());

        type("/present");
        assertTrue(type("/goto 1").contains("Your prediction a b c was not right."), console.text());
    }

    @Test
    void aPresentationLeavesOnesOwnExercisesAlone() throws Exception {
        Path mine = directory.resolve("exercises/join/MainTooEarly.java");
        Files.createDirectories(mine.getParent());
        Files.writeString(mine, "// half done");
        Program exercise = program("main-too-early");
        type("/open join#main-too-early");
        type("/present");

        assertFalse(session.source(exercise).text().contains("half done"), "the class does not see it");
        String shown = type("/solution");
        assertTrue(shown.contains(".join()"), shown);
        assertTrue(shown.contains("Your own copy of the exercise stays as it is."), shown);
        assertTrue(session.source(exercise).text().contains(".join()"), "/run runs the solution");
        type("/reset step");
        assertEquals("// half done", Files.readString(mine));

        type("/present");
        assertEquals("// half done", session.source(exercise).text());
        assertFalse(Files.exists(directory.resolve("presented")));
        assertFalse(Files.exists(mine.resolveSibling("MainTooEarly.java.1")), "nothing was set aside");
    }

    @Test
    void theNotesAreNotShownToTheClass() throws Exception {
        type("/open join#without-join");
        type("/present");

        assertTrue(type("/notes").startsWith("The class sees this screen"), console.text());
        type("/present");
        assertTrue(type("/show").contains("For the instructor"), console.text());
    }

    @Test
    void anExerciseThatWasStoppedIsNotCheckedAndThatIsSaid() {
        console.lines.clear();
        session.recordStop(program("main-too-early"));
        assertTrue(console.text().contains("was not checked, because you stopped it"), console::text);
        console.lines.clear();
        session.recordStop(program("with-join"));
        assertEquals("", console.text());
    }

    @Test
    void aStepThatIsNotThereIsAnsweredWithTheNumberOfSteps() throws Exception {
        type("/open join");
        int steps = COURSE.lessons().stream()
                .filter(lesson -> lesson.name().equals("join"))
                .findFirst()
                .orElseThrow()
                .text(Language.EN)
                .steps()
                .size();
        String expected = "There is no step \"77\" in lesson join: its steps are 1 to " + steps + ".";
        assertEquals(expected, type("/goto 77"));
        assertEquals(expected, type("/goto join#77"));
        assertEquals(expected, type("/open join#77"));
        assertTrue(type("/open zork#77").contains("There is no lesson"), console.text());
    }
}
