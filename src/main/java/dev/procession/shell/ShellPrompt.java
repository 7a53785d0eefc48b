package dev.procession.shell;

import dev.procession.shell.console.Messages;
import dev.procession.shell.course.CourseSession;
import dev.procession.shell.run.Foreground;
import dev.procession.shell.run.RunView;
import dev.procession.text.Style;
import dev.procession.text.StyledLine;
import java.util.List;

/** What the prompt says: what goes on, or where in the course the student is. */
final class ShellPrompt {

    private final Foreground foreground;
    private final CourseSession session;
    private final Messages messages;

    ShellPrompt(Foreground foreground, CourseSession session, Messages messages) {
        this.foreground = foreground;
        this.session = session;
        this.messages = messages;
    }

    /** @param more whether code is being typed that is not complete */
    List<StyledLine> lines(boolean more) {
        if (foreground.driven() != null) {
            return List.of(StyledLine.of(messages.text("prompt.challenge") + "> ", Style.STRONG));
        }
        RunView view = foreground.view();
        StyledLine progress = foreground.progress();
        if (progress != null) {
            return List.of(progress, StyledLine.of(messages.text("prompt.running") + "> ", Style.DIM));
        }
        if (foreground.isBusy()) {
            boolean replaying = foreground.isReplaying();
            String mark = messages.text(promptOfWhatGoesOn());
            boolean nothingToSee =
                    view == null || !replaying && !foreground.isProgramRunning() && !foreground.hasLivingChildren();
            return nothingToSee || view.timeline().processes().isEmpty()
                    ? List.of(StyledLine.of(mark + "> ", Style.DIM))
                    : List.of(view.status(), StyledLine.of(mark + "> ", Style.DIM));
        }
        String place = more ? "   ..." : session.placeText();
        return List.of(StyledLine.of((place.isEmpty() ? "procession" : place) + "> ", Style.STRONG));
    }

    private String promptOfWhatGoesOn() {
        if (foreground.isReplaying()) {
            return "prompt.replay";
        }
        return foreground.wantsInput()
                ? "prompt.input"
                : foreground.isAtCheckpoint() ? "prompt.checkpoint" : "prompt.running";
    }
}
