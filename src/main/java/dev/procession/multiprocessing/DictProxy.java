package dev.procession.multiprocessing;

import dev.procession.multiprocessing.internal.copy.Blank;
import dev.procession.multiprocessing.internal.pool.ManagedLink;
import dev.procession.multiprocessing.internal.pool.ManagedObject;
import java.util.AbstractMap;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The {@link Map} that {@link Manager#dict()} returns; the manager's process keeps the content. Its views of keys,
 * values and entries are copies.
 */
final class DictProxy<K extends @Nullable Object, V extends @Nullable Object> extends AbstractMap<K, V> {

    private final ManagedObject object;

    DictProxy(ManagedLink link) {
        object = new ManagedObject(link, this);
    }

    /** Makes an empty copy; the serializer sets the field. */
    @SuppressWarnings("NullAway")
    DictProxy(Blank blank) {
        object = new ManagedObject(blank);
    }

    @SuppressWarnings({"unchecked", "NullAway"}) // every value that was put in is a V
    private <T extends @Nullable Object> T call(String method, @Nullable Object... arguments) {
        return (T) object.call(method, arguments);
    }

    @Override
    public Set<Entry<K, V>> entrySet() {
        Map<K, V> all = Objects.requireNonNull(this.<Map<K, V>>call("entries"));
        return Collections.unmodifiableMap(all).entrySet();
    }

    @Override
    public int size() {
        return this.<Integer>call("size");
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
        return this.<Boolean>call("containsKey", key);
    }

    @Override
    public boolean containsValue(@Nullable Object value) {
        return this.<Boolean>call("containsValue", value);
    }

    @Override
    public @Nullable V get(@Nullable Object key) {
        return this.<@Nullable V>call("get", key);
    }

    @Override
    public V getOrDefault(@Nullable Object key, V otherwise) {
        return call("getOrDefault", key, otherwise);
    }

    @Override
    public @Nullable V put(K key, V value) {
        return this.<@Nullable V>call("put", key, value);
    }

    @Override
    public @Nullable V putIfAbsent(K key, V value) {
        return this.<@Nullable V>call("putIfAbsent", key, value);
    }

    @Override
    public void putAll(Map<? extends K, ? extends V> entries) {
        call("putAll", new LinkedHashMap<>(entries));
    }

    @Override
    public @Nullable V remove(@Nullable Object key) {
        return this.<@Nullable V>call("remove", key);
    }

    @Override
    public boolean remove(@Nullable Object key, @Nullable Object value) {
        return this.<Boolean>call("removeIfEqual", key, value);
    }

    @Override
    public @Nullable V replace(K key, V value) {
        return this.<@Nullable V>call("replace", key, value);
    }

    @Override
    public boolean replace(K key, V before, V after) {
        return this.<Boolean>call("replaceIfEqual", key, before, after);
    }

    @Override
    public void clear() {
        call("clear");
    }

    @Override
    public String toString() {
        return Objects.requireNonNull(this.<String>call("toString"));
    }
}
