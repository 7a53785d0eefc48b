package dev.procession.multiprocessing;

import dev.procession.multiprocessing.internal.copy.Blank;
import dev.procession.multiprocessing.internal.copy.Copied;
import dev.procession.multiprocessing.internal.copy.CopyInput;
import dev.procession.multiprocessing.internal.copy.CopyOutput;
import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;

/** The arguments of a {@link TargetCall}, which travel with it. */
final class CallArgs extends Copied implements Args {

    private Object[] byPosition;
    private Map<String, Object> byName;

    /** Makes an empty copy, which {@link #readFrom} fills. */
    CallArgs(Blank blank) {
        this(new Object[0], Map.of());
    }

    @Override
    protected void writeTo(CopyOutput copy) throws IOException {
        copy.out().writeInt(byPosition.length);
        for (int i = 0; i < byPosition.length; i++) {
            copy.write(byPosition[i], "argument " + i);
        }
        copy.out().writeInt(byName.size());
        for (Map.Entry<String, Object> entry : byName.entrySet()) {
            copy.write(entry.getKey());
            copy.write(entry.getValue(), "argument \"" + entry.getKey() + "\"");
        }
    }

    @Override
    protected void readFrom(CopyInput copy) throws IOException, ReflectiveOperationException {
        int count = copy.in().readInt();
        if (count < 0 || count > copy.in().available()) {
            throw new IOException("a damaged copy: it has no " + count + " arguments");
        }
        byPosition = new Object[count];
        for (int i = 0; i < byPosition.length; i++) {
            byPosition[i] = copy.read();
        }
        for (int left = copy.in().readInt(); left > 0; left--) {
            String name = (String) copy.read();
            byName.put(name, copy.read());
        }
    }

    CallArgs(Object[] byPosition, Map<String, ?> byName) {
        this.byPosition = byPosition.clone();
        this.byName = new LinkedHashMap<>(byName);
    }

    @Override
    public int size() {
        return byPosition.length;
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> T get(int position) {
        if (position < 0 || position >= byPosition.length) {
            throw new IndexOutOfBoundsException(
                    "no argument at position " + position + ": " + byPosition.length + " given, counted from 0");
        }
        return (T) byPosition[position];
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> T get(String name) {
        if (!byName.containsKey(name)) {
            throw new NoSuchElementException("no argument named \"" + name + "\": given are " + byName.keySet());
        }
        return (T) byName.get(name);
    }

    @Override
    public Map<String, Object> kwargs() {
        return Collections.unmodifiableMap(byName);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("(");
        for (Object argument : byPosition) {
            text.append(text.length() > 1 ? ", " : "").append(argument);
        }
        for (Map.Entry<String, Object> entry : byName.entrySet()) {
            text.append(text.length() > 1 ? ", " : "")
                    .append(entry.getKey())
                    .append('=')
                    .append(entry.getValue());
        }
        return text.append(')').toString();
    }
}
