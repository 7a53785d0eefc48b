package dev.procession.multiprocessing;

import dev.procession.multiprocessing.internal.copy.Blank;
import dev.procession.multiprocessing.internal.copy.CopyInput;
import dev.procession.multiprocessing.internal.copy.CopyOutput;
import dev.procession.multiprocessing.internal.shared.MappedFiles;
import java.io.IOException;

/** The base class of arrays in shared memory. An array has a fixed length, and its indexes are as in Python. */
abstract class SharedArray extends SharedValue {

    private int length;

    SharedArray(int length, int bytesEach) {
        super(bytes(length, bytesEach), null);
        this.length = length;
    }

    /** Makes an empty copy, which {@link #readFrom} fills. */
    SharedArray(Blank blank) {
        super(blank);
    }

    private static int bytes(int length, int bytesEach) {
        if (length < 0) {
            throw new IllegalArgumentException("Array length must be >= 0, not " + length);
        }
        long bytes = (long) length * bytesEach;
        if (bytes > MappedFiles.LARGEST_BYTES) {
            throw new IllegalArgumentException("no shared memory has room for " + length + " numbers");
        }
        return (int) bytes;
    }

    public int length() {
        return length;
    }

    /** The position of an element; a negative index counts from the end. */
    int checked(int index) {
        int place = index < 0 ? index + length : index;
        if (place < 0 || place >= length) {
            throw new IndexOutOfBoundsException("invalid index");
        }
        return place;
    }

    /** The bound of a range: a negative one counts from the end; one beyond the array is replaced by its end. */
    int clamped(int end) {
        int place = end < 0 ? end + length : end;
        return Math.max(0, Math.min(place, length));
    }

    @Override
    protected void writeTo(CopyOutput copy) throws IOException {
        super.writeTo(copy);
        copy.out().writeInt(length);
    }

    @Override
    protected void readFrom(CopyInput copy) throws IOException, ReflectiveOperationException {
        super.readFrom(copy);
        length = copy.in().readInt();
    }
}
