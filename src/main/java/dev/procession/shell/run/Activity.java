package dev.procession.shell.run;

import org.jspecify.annotations.Nullable;

/** What goes on in front of the student: at any time exactly one of these kinds. */
sealed interface Activity {

    /** Stops the activity. It may end only a moment later. */
    default void stop() throws InterruptedException {}

    /** Tells whether the activity waits for a line from the student; null if it never does. */
    default @Nullable InputWait input() {
        return null;
    }

    /** Nothing goes on. */
    record Idle() implements Activity {}

    /** A program runs. */
    record Running(ProgramRun program) implements Activity {
        @Override
        public void stop() throws InterruptedException {
            program.stop();
        }

        @Override
        public InputWait input() {
            return program.input();
        }
    }

    /** A recording is replayed. */
    record Replaying(Replay recording) implements Activity {
        @Override
        public void stop() {
            recording.stop();
        }
    }

    /** A program is run many times. */
    record Repeating(Series series) implements Activity {
        @Override
        public void stop() throws InterruptedException {
            series.stop();
        }
    }

    /** Typed code is evaluated, or another task uses the session. */
    record UsingSession(SessionExecutor sessions) implements Activity {
        @Override
        public void stop() throws InterruptedException {
            sessions.stop();
        }

        @Override
        public InputWait input() {
            return sessions.episodes().input();
        }
    }
}
