package dev.procession.multiprocessing;

import dev.procession.trace.ExitStatus;
import org.jspecify.annotations.Nullable;

/**
 * A process object in words, as Python's {@code repr} has them.
 *
 * @param pid 0 if it is not to be said
 */
record ProcessText(
        Class<?> type,
        String name,
        long pid,
        String parent,
        String status,
        @Nullable Integer exitCode,
        boolean daemon) {

    /** The class by its simple name; an anonymous subclass counts as a plain process. */
    static String typeName(Class<?> type) {
        String name = Trail.simpleName(type);
        return name.isEmpty() ? "Process" : name;
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("<").append(typeName(type));
        text.append(" name='").append(name).append('\'');
        if (pid != 0) {
            text.append(" pid=").append(pid);
        }
        text.append(" parent=").append(parent).append(' ').append(status);
        if (exitCode != null) {
            text.append(" exitcode=").append(ExitStatus.text(exitCode));
        }
        return text.append(daemon ? " daemon>" : ">").toString();
    }
}
