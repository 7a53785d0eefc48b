package dev.procession.multiprocessing;

/** A type of this library whose objects belong to one process and cannot be copied, such as a pool. */
abstract class StaysHere extends Copied {

    @Override
    final void writeTo(CopyWriter copy) {
        throw copy.cannot("a " + getClass().getSimpleName() + ", which lives in this process only");
    }

    @Override
    final void readFrom(CopyReader copy) {
        throw new IllegalStateException("nothing of the kind was written");
    }

    @Override
    public String toString() {
        return "<" + getClass().getSimpleName() + " object at 0x" + Integer.toHexString(System.identityHashCode(this))
                + ">";
    }
}
