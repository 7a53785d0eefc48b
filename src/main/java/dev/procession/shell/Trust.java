package dev.procession.shell;

import dev.procession.text.Language;
import dev.procession.text.Line;
import dev.procession.text.Visible;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether the programs of a course may run. They have all the rights of who runs them; so of a course from elsewhere none
 * runs before its reader has said yes, once. The answer is kept for the folder, whatever changes in it later.
 */
public final class Trust {

    private static final Set<String> YES = Set.of("y", "yes", "是", "好");

    private final @Nullable Path folder;
    private final KeptValues kept;
    private boolean given;
    private boolean explained;

    private Trust(@Nullable Path folder, KeptValues kept, boolean given) {
        this.folder = folder;
        this.kept = kept;
        this.given = given;
    }

    /** In the course that is delivered with procession: nobody needs to be asked. */
    public static Trust inOurs() {
        return new Trust(null, KeptValues.nowhere(), true);
    }

    /**
     * In a course from elsewhere.
     *
     * @param folder without symbolic links, so that the answer is for what lies there
     * @param state where answers are kept
     * @param given whether this time nobody is to be asked
     */
    public static Trust in(Path folder, Path state, boolean given) {
        return new Trust(folder, KeptValues.in(state.resolve("trusted-courses.properties")), given);
    }

    /** Keeps that the course is trusted: its reader said so, or wrote it. */
    public void remember() {
        given = true;
        if (folder != null) {
            kept.change(values ->
                    values.setProperty(folder.toString(), LocalDate.now().toString()));
        }
    }

    private boolean isGiven() {
        return given || folder != null && kept.values().containsKey(folder.toString());
    }

    /** Whether programs of the course may run now; if nobody has said so yet, asks, where there is somebody to ask. */
    public boolean admits(Console console, Language language) {
        return admits(new Speaker(console, language));
    }

    boolean admits(Speaker speaker) {
        if (isGiven()) {
            return true;
        }
        if (!explained) {
            explain(speaker);
        }
        if (!speaker.console().isInteractive()) {
            speaker.warn("trust.alone");
            return false;
        }
        if (saysYes(speaker.console().answer(() -> List.of(Line.of(speaker.text("trust.ask") + "> "))))) {
            remember();
            speaker.whisper("trust.given");
            return true;
        }
        speaker.whisper("trust.refused");
        return false;
    }

    private void explain(Speaker speaker) {
        explained = true;
        if (kept.wasDamaged()) {
            speaker.warn("trust.damaged");
        }
        speaker.warn("trust.what", Visible.line(String.valueOf(folder)));
    }

    private static boolean saysYes(Typed typed) {
        return typed instanceof Typed.Text text
                && YES.contains(text.text().strip().toLowerCase(Locale.ROOT));
    }
}
