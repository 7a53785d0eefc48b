package dev.procession.multiprocessing;

import dev.procession.multiprocessing.internal.copy.Blank;
import dev.procession.multiprocessing.internal.pool.ManagedLink;
import dev.procession.multiprocessing.internal.pool.ManagedObject;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Attributes that a {@link Manager} keeps, such as {@code ns.set("x", 1)} for Python's {@code ns.x = 1}. */
public final class Namespace {

    private final ManagedObject object;

    Namespace(ManagedLink link) {
        object = new ManagedObject(link, this);
    }

    /** Makes an empty copy; the serializer sets the field. */
    Namespace(Blank blank) {
        object = new ManagedObject(blank);
    }

    public void set(String attribute, @Nullable Object value) {
        object.call("setAttribute", attribute, value);
    }

    /**
     * The value of an attribute.
     *
     * @param <T> the type that the caller expects
     * @throws NoSuchElementException if it was never set
     */
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals", "NullAway"}) // the caller expects this type
    public <T extends @Nullable Object> T get(String attribute) {
        return (T) object.call("attribute", attribute);
    }

    /** Whether the attribute has been set. */
    public boolean has(String attribute) {
        return Boolean.TRUE.equals(object.call("hasAttribute", attribute));
    }

    /**
     * Removes an attribute.
     *
     * @throws NoSuchElementException if it was never set
     */
    public void delete(String attribute) {
        object.call("delete", attribute);
    }

    /** As Python's {@code repr}: {@code Namespace(x=0)}, without attributes whose names begin with an underscore. */
    @Override
    public String toString() {
        Map<?, ?> all = (Map<?, ?>) Objects.requireNonNull(object.call("attributes"));
        StringBuilder text = new StringBuilder("Namespace(");
        for (Map.Entry<?, ?> each : all.entrySet()) {
            if (String.valueOf(each.getKey()).startsWith("_")) {
                continue;
            }
            text.append(text.charAt(text.length() - 1) == '(' ? "" : ", ")
                    .append(each.getKey())
                    .append('=')
                    .append(each.getValue());
        }
        return text.append(')').toString();
    }
}
