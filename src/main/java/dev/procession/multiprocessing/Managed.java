package dev.procession.multiprocessing;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The object in a manager's process that a proxy stands for, and its name in the timeline. */
final class Managed extends Copied {

    private SharedName name;
    private final @Nullable Object owner;
    private ManagedLink link;

    /** @param owner the proxy; the timeline names the object after the variable that holds it */
    Managed(ManagedLink link, Object owner) {
        this.link = link;
        this.owner = owner;
        name = new SharedName(owner.getClass());
    }

    @SuppressWarnings("NullAway") // by readFrom
    Managed(Blank blank) {
        name = SharedName.known("");
        owner = null;
    }

    @Nullable
    Object call(String method, @Nullable Object... arguments) {
        return link.call(name(), method, arguments);
    }

    private String name() {
        return ThisProcess.trace().isOpen() ? name.of(owner == null ? this : owner) : "";
    }

    @Override
    void writeTo(CopyWriter copy) throws IOException {
        CopyBuffer.writeText(name(), copy.out());
        link.write(copy.out());
    }

    @Override
    void readFrom(CopyReader copy) throws IOException {
        name = SharedName.known(CopyBuffer.readText(copy.in()));
        link = ManagedLink.read(copy.in());
    }
}
