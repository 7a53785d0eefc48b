package dev.procession.multiprocessing;

import dev.procession.multiprocessing.internal.copy.TypeNames;
import dev.procession.trace.ExitStatus;
import org.jspecify.annotations.Nullable;

/**
 * The text of a process object, as Python's {@code repr} writes it: {@code <Process name='Process-1' pid=4321
 * parent=4310 started>}.
 *
 * @param pid 0 to leave it out
 */
record ProcessText(
        Class<?> type,
        String name,
        long pid,
        String parent,
        String status,
        @Nullable Integer exitCode,
        boolean daemon) {

    /** The simple name of the class; {@code Process} for an anonymous subclass. */
    static String typeName(Class<?> type) {
        String name = TypeNames.simpleName(type);
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
            text.append(" exitCode=").append(ExitStatus.text(exitCode));
        }
        return text.append(daemon ? " daemon>" : ">").toString();
    }
}
