package dev.procession.multiprocessing.internal.pool;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A list in a manager's process. */
final class ManagedList {

    private final List<Object> list;

    ManagedList(Collection<Object> content) {
        list = new ArrayList<>(content);
    }

    @SuppressWarnings({"unchecked", "NullAway"}) // null may be an element
    @Nullable
    Object call(String method, @Nullable Object[] a) {
        return switch (method) {
            case "size" -> list.size();
            case "get" -> list.get((int) a[0]);
            case "set" -> list.set((int) a[0], a[1]);
            case "add" -> list.add(a[0]);
            case "insert" -> {
                list.add((int) a[0], a[1]);
                yield null;
            }
            case "addAll" -> list.addAll((Collection<Object>) a[0]);
            case "insertAll" -> list.addAll((int) a[0], (Collection<Object>) a[1]);
            case "removeAt" -> list.remove((int) a[0]);
            case "remove" -> list.remove(a[0]);
            case "removeAll" -> list.removeAll((Collection<Object>) a[0]);
            case "retainAll" -> list.retainAll((Collection<Object>) a[0]);
            case "removeRange" -> {
                list.subList((int) a[0], (int) a[1]).clear();
                yield null;
            }
            case "indexOf" -> list.indexOf(a[0]);
            case "lastIndexOf" -> list.lastIndexOf(a[0]);
            case "clear" -> {
                list.clear();
                yield null;
            }
            case "sort" -> {
                list.sort(null);
                yield null;
            }
            case "setAll" -> {
                list.clear();
                list.addAll((Collection<Object>) a[0]);
                yield null;
            }
            case "elements" -> list;
            case "toString" -> list.toString();
            default -> throw new UnsupportedOperationException(method);
        };
    }
}
