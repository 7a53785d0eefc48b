package dev.procession.multiprocessing;

import dev.procession.multiprocessing.internal.copy.Blank;
import dev.procession.multiprocessing.internal.pool.ManagedLink;
import dev.procession.multiprocessing.internal.pool.ManagedObject;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Spliterator;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The {@link List} that {@link Manager#list()} returns; the manager's process keeps the content. An iterator sees the
 * content as it was when the iteration began.
 */
final class ListProxy<E extends @Nullable Object> extends AbstractList<E> {

    private final ManagedObject object;

    ListProxy(ManagedLink link) {
        object = new ManagedObject(link, this);
    }

    /** Makes an empty copy; the serializer sets the field. */
    @SuppressWarnings("NullAway")
    ListProxy(Blank blank) {
        object = new ManagedObject(blank);
    }

    @SuppressWarnings({"unchecked", "NullAway"}) // every element that was put in is an E
    private <T extends @Nullable Object> T call(String method, @Nullable Object... arguments) {
        return (T) object.call(method, arguments);
    }

    private List<E> all() {
        return Objects.requireNonNull(this.<List<E>>call("elements"));
    }

    @Override
    public int size() {
        return this.<Integer>call("size");
    }

    @Override
    public E get(int index) {
        return call("get", index);
    }

    @Override
    public E set(int index, E element) {
        return call("set", index, element);
    }

    @Override
    public boolean add(E element) {
        return this.<Boolean>call("add", element);
    }

    @Override
    public void add(int index, E element) {
        call("insert", index, element);
    }

    @Override
    public boolean addAll(Collection<? extends E> elements) {
        return this.<Boolean>call("addAll", new ArrayList<>(elements));
    }

    @Override
    public boolean addAll(int index, Collection<? extends E> elements) {
        return this.<Boolean>call("insertAll", index, new ArrayList<>(elements));
    }

    @Override
    public E remove(int index) {
        return call("removeAt", index);
    }

    @Override
    public boolean remove(@Nullable Object element) {
        return this.<Boolean>call("remove", element);
    }

    @Override
    public boolean removeAll(Collection<?> elements) {
        return this.<Boolean>call("removeAll", new ArrayList<>(elements));
    }

    @Override
    public boolean retainAll(Collection<?> elements) {
        return this.<Boolean>call("retainAll", new ArrayList<>(elements));
    }

    @Override
    public boolean removeIf(Predicate<? super E> condition) {
        List<E> matching = all();
        matching.removeIf(condition.negate());
        return !matching.isEmpty() && removeAll(matching);
    }

    @Override
    protected void removeRange(int from, int to) {
        call("removeRange", from, to);
    }

    @Override
    public int indexOf(@Nullable Object element) {
        return this.<Integer>call("indexOf", element);
    }

    @Override
    public int lastIndexOf(@Nullable Object element) {
        return this.<Integer>call("lastIndexOf", element);
    }

    @Override
    public boolean contains(@Nullable Object element) {
        return indexOf(element) >= 0;
    }

    @Override
    public void clear() {
        call("clear");
    }

    @Override
    @SuppressWarnings("NullAway") // null stands for the natural order
    public void sort(@Nullable Comparator<? super E> order) {
        if (order == null) {
            call("sort");
        } else {
            List<E> sorted = all();
            sorted.sort(order);
            call("setAll", sorted);
        }
    }

    @Override
    public Iterator<E> iterator() {
        return Collections.unmodifiableList(all()).iterator();
    }

    @Override
    public Spliterator<E> spliterator() {
        return all().spliterator();
    }

    @Override
    public Object[] toArray() {
        return all().toArray();
    }

    @Override
    public <T extends @Nullable Object> T[] toArray(T[] array) {
        return all().toArray(array);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other == this || other instanceof List && all().equals(other);
    }

    @Override
    public int hashCode() {
        return all().hashCode();
    }

    @Override
    public String toString() {
        return Objects.requireNonNull(this.<String>call("toString"));
    }
}
