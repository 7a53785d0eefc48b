package dev.procession.multiprocessing.internal.pool;

import dev.procession.multiprocessing.internal.shared.Message;
import dev.procession.multiprocessing.internal.shared.ResourceLink;
import dev.procession.multiprocessing.internal.shared.ValuePreview;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A call of a method of a managed object, as it is sent to the manager.
 *
 * @param name the object's name in the timeline
 */
record ManagerCall(String name, String method, @Nullable Object[] arguments) {

    /**
     * The methods of the students' API whose names differ from those in a message, where methods with the same name and
     * different parameters need different ones.
     */
    private static final Map<String, String> WRITTEN = Map.ofEntries(
            Map.entry("insert", "add"),
            Map.entry("insertAll", "addAll"),
            Map.entry("removeAt", "remove"),
            Map.entry("removeIfEqual", "remove"),
            Map.entry("replaceIfEqual", "replace"),
            Map.entry("setAll", "sort"),
            Map.entry("elements", "iterator"),
            Map.entry("entries", "entrySet"),
            Map.entry("setAttribute", "set"),
            Map.entry("attribute", "get"),
            Map.entry("hasAttribute", "has"),
            Map.entry("attributes", "toString"));

    /** Encodes the call as a message: an array of the name, the method and the arguments. */
    byte[] message() {
        Object[] parts = new Object[arguments.length + 2];
        parts[0] = name;
        parts[1] = method;
        System.arraycopy(arguments, 0, parts, 2, arguments.length);
        return Message.of(parts, "cannot send to the manager");
    }

    /** @param from the resource that is asked for unknown classes */
    static ManagerCall read(byte[] message, ResourceLink from) {
        Object[] parts = (Object[]) Objects.requireNonNull(Message.open(message, from));
        return new ManagerCall((String) parts[0], (String) parts[1], Arrays.copyOfRange(parts, 2, parts.length));
    }

    /** Encodes a request: the number of the object, and the message of a call. */
    static byte[] request(int object, byte[] message) {
        return ByteBuffer.allocate(Integer.BYTES + message.length)
                .putInt(object)
                .put(message)
                .array();
    }

    static int object(byte[] request) {
        return ByteBuffer.wrap(request).getInt();
    }

    static byte[] message(byte[] request) {
        return Arrays.copyOfRange(request, Integer.BYTES, request.length);
    }

    /** The call as it would be written in a program, such as {@code add(3)}. */
    @Override
    public String toString() {
        StringBuilder text =
                new StringBuilder().append(WRITTEN.getOrDefault(method, method)).append('(');
        for (int i = 0; i < arguments.length; i++) {
            text.append(i > 0 ? ", " : "").append(ValuePreview.of(arguments[i]));
        }
        return text.append(')').toString();
    }
}
