package dev.procession.multiprocessing.internal.pool;

import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** A map in a manager's process, or the attributes of a namespace. */
final class ManagedDict {

    private final Map<Object, Object> map;

    ManagedDict(Map<Object, Object> content) {
        map = content;
    }

    @SuppressWarnings({"unchecked", "NullAway"}) // null may be a key and a value
    @Nullable
    Object call(String method, @Nullable Object[] a) {
        return switch (method) {
            case "size" -> map.size();
            case "get" -> map.get(a[0]);
            case "getOrDefault" -> map.getOrDefault(a[0], a[1]);
            case "put", "setAttribute" -> map.put(a[0], a[1]);
            case "putIfAbsent" -> map.putIfAbsent(a[0], a[1]);
            case "putAll" -> {
                map.putAll((Map<Object, Object>) a[0]);
                yield null;
            }
            case "remove" -> map.remove(a[0]);
            case "removeIfEqual" -> map.remove(a[0], a[1]);
            case "replace" -> map.replace(a[0], a[1]);
            case "replaceIfEqual" -> map.replace(a[0], a[1], a[2]);
            case "containsKey", "hasAttribute" -> map.containsKey(a[0]);
            case "containsValue" -> map.containsValue(a[0]);
            case "clear" -> {
                map.clear();
                yield null;
            }
            case "entries", "attributes" -> map;
            case "toString" -> map.toString();
            case "attribute" -> {
                mustHave(a[0]);
                yield map.get(a[0]);
            }
            case "delete" -> {
                mustHave(a[0]);
                yield map.remove(a[0]);
            }
            default -> throw new UnsupportedOperationException(method);
        };
    }

    private void mustHave(@Nullable Object attribute) {
        if (!map.containsKey(attribute)) {
            throw new NoSuchElementException("'Namespace' object has no attribute '" + attribute + "'");
        }
    }
}
