package dev.procession.shell.course;

import dev.procession.lesson.Block;
import dev.procession.lesson.Lesson;
import dev.procession.lesson.OrderGrade;
import dev.procession.lesson.Program;
import dev.procession.lesson.StepQuestion;
import dev.procession.lesson.StepRef;
import dev.procession.lesson.page.LessonPage;
import dev.procession.shell.command.Command;
import dev.procession.shell.command.CommandTable;
import dev.procession.shell.console.Console;
import dev.procession.shell.console.ConsoleInput;
import dev.procession.shell.console.Messages;
import dev.procession.shell.course.ReviewList.Item;
import dev.procession.study.ReviewSchedule;
import dev.procession.text.Style;
import dev.procession.text.StyledLine;
import dev.procession.text.TerminalSafe;
import dev.procession.timeline.Timeline;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The command {@code /review}: five minutes a day with the questions of lessons that are done. */
public final class ReviewCommand {

    private static final Duration ENOUGH = Duration.ofMinutes(5);
    private static final String PLAN = "plan";

    private final CourseSession session;
    private final Messages messages;
    private final GradeLines grades;

    public ReviewCommand(CourseSession session, Messages messages) {
        this.session = session;
        this.messages = messages;
        this.grades = new GradeLines(messages);
    }

    public void addTo(CommandTable commands) {
        commands.add(Command.of("review", this::review).completing(() -> List.of(PLAN)));
    }

    private LocalDate today() {
        return session.attempts().now().toLocalDate();
    }

    private ReviewList list() {
        return ReviewList.of(session, messages.language(), today());
    }

    private void review(String typed) {
        ReviewList list = list();
        if (session.progress().isTemporary()) {
            messages.warn("review.presenting");
        } else if (!typed.isEmpty() && !typed.equals(PLAN)) {
            messages.warn("review.which", TerminalSafe.line(typed));
        } else if (list.lessons().isEmpty()) {
            messages.say("review.none");
        } else if (typed.equals(PLAN) || list.due(today()).isEmpty()) {
            messages.say("review.later");
            sayPlan(list);
        } else {
            ask(list.due(today()));
        }
    }

    /** When the questions of each lesson come again. */
    private void sayPlan(ReviewList list) {
        LocalDate today = today();
        List<StyledLine> lines = new ArrayList<>();
        for (Lesson lesson : list.lessons()) {
            List<Item> items = list.of(lesson);
            long due = items.stream().filter(item -> item.isDue(today)).count();
            String next = items.stream()
                    .map(Item::due)
                    .filter(day -> day.isAfter(today))
                    .min(LocalDate::compareTo)
                    .map(day -> messages.text("review.day", day, ChronoUnit.DAYS.between(today, day)))
                    .orElse("");
            String words = due == 0
                    ? next
                    : messages.text("review.due", due) + (next.isEmpty() ? "" : messages.text("comma") + next);
            lines.add(StyledLine.builder()
                    .add("  " + lesson.name() + "  ", Style.CODE)
                    .add(items.isEmpty() ? messages.text("review.nothing") : words)
                    .build());
        }
        messages.print(lines);
    }

    private void ask(List<Item> due) {
        messages.say("review.begin", due.size());
        OffsetDateTime begin = session.attempts().now();
        int asked = 0;
        int right = 0;
        for (Item item : due) {
            boolean enough = Duration.between(begin, session.attempts().now()).compareTo(ENOUGH) >= 0;
            Optional<Boolean> grade = enough ? Optional.empty() : ask(item, asked + 1, due.size());
            if (grade.isEmpty()) {
                break;
            }
            asked++;
            right += grade.get() ? 1 : 0;
        }
        messages.print(List.of(StyledLine.EMPTY));
        messages.say(asked < due.size() ? "review.end.more" : "review.end", right, asked, due.size() - asked);
        sayPlan(list());
    }

    /** Asks a question until there is an answer; empty if the student wants no more. */
    private Optional<Boolean> ask(Item item, int number, int all) {
        show(item, number, all);
        StepQuestion question = item.question();
        while (true) {
            ConsoleInput typed = messages.console()
                    .ask(() -> List.of(StyledLine.of(messages.text("review.ask") + "> ", Style.STRONG)));
            if (!(typed instanceof ConsoleInput.Text text) || text.text().isBlank()) {
                return Optional.empty();
            }
            Optional<List<Integer>> chosen = question.parse(text.text());
            if (chosen.isPresent()) {
                return Optional.of(take(item, chosen.get()));
            }
            messages.warn("review.letters", String.join(messages.text("comma"), question.letters()));
        }
    }

    private void show(Item item, int number, int all) {
        LessonPage page = page();
        StepRef place = item.place();
        String title =
                place.lesson().name() + ": " + place.in(messages.language()).title();
        messages.print(List.of(StyledLine.EMPTY));
        messages.print(
                messages.lines(messages.text("review.number", number, all, TerminalSafe.line(title)), Style.HEADING));
        Program program = item.question().program() != null ? item.question().program() : item.program();
        if (program != null) {
            messages.print(page.listing(program.source(messages.language())));
        }
        messages.print(page.question(item.question().block()));
    }

    private boolean take(Item item, List<Integer> chosen) {
        StepQuestion question = item.question();
        String letters =
                String.join(" ", chosen.stream().map(question.letters()::get).toList());
        boolean right;
        if (question.block() instanceof Block.Order order) {
            right = judge(
                    order, question, chosen.stream().map(order.shown()::get).toList());
        } else {
            right = question.isRight(chosen);
            grades.choice(question, letters, chosen, null);
        }
        session.attempts().reviewed(item.place(), question.number(), letters, right);
        LocalDate next = ReviewSchedule.of(session.attempts().record().log())
                .due(item.place().lesson().name(), item.place().step(), question.number() + 1)
                .orElse(today());
        messages.note("review.next", next, ChronoUnit.DAYS.between(today(), next));
        return right;
    }

    /** Compares an order with the run that is kept, as after a prediction; without one, with what the author expects. */
    private boolean judge(Block.Order order, StepQuestion question, List<String> lines) {
        Program program = question.program();
        Optional<Timeline> run =
                program == null ? Optional.empty() : session.pastRuns().timeline(program);
        Optional<OrderGrade> grade =
                run.map(timeline -> OrderGrade.of(lines, timeline)).filter(OrderGrade::isGraded);
        if (run.isPresent() && grade.isPresent()) {
            grades.order(lines, grade.get(), run.get());
            return grade.get().isPossible();
        }
        boolean right = lines.equals(order.lines());
        grades.expected(order.lines(), right);
        return right;
    }

    private LessonPage page() {
        Console console = messages.console();
        return new LessonPage(console.width(), console.cells(), console.glyphs(), messages.language());
    }
}
