package dev.procession.multiprocessing.internal.pool;

import dev.procession.multiprocessing.internal.copy.Blank;
import dev.procession.multiprocessing.internal.copy.Copied;
import dev.procession.multiprocessing.internal.copy.CopyInput;
import dev.procession.multiprocessing.internal.copy.CopyOutput;
import dev.procession.multiprocessing.internal.copy.LengthPrefixed;
import dev.procession.multiprocessing.internal.shared.SharedName;
import dev.procession.multiprocessing.internal.shared.TracedObject;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The object in a manager's process that a proxy stands for, and its name in the timeline. */
public final class ManagedObject extends Copied {

    private SharedName name;
    private final @Nullable Object owner;
    private ManagedLink link;

    /** @param owner the proxy; the timeline names the object after the variable that holds it */
    public ManagedObject(ManagedLink link, Object owner) {
        this.link = link;
        this.owner = owner;
        name = new SharedName(owner.getClass());
    }

    @SuppressWarnings("NullAway") // readFrom sets the fields
    public ManagedObject(Blank blank) {
        name = SharedName.known("");
        owner = null;
    }

    @Nullable
    public Object call(String method, @Nullable Object... arguments) {
        return link.call(name(), method, arguments);
    }

    private String name() {
        return TracedObject.isTraced() ? name.of(owner == null ? this : owner) : "";
    }

    @Override
    protected void writeTo(CopyOutput copy) throws IOException {
        LengthPrefixed.writeText(name(), copy.out());
        link.write(copy.out());
    }

    @Override
    protected void readFrom(CopyInput copy) throws IOException {
        name = SharedName.known(LengthPrefixed.readText(copy.in()));
        link = ManagedLink.read(copy.in());
    }
}
