package dev.procession.multiprocessing;

/** An object of this library that no other process can have a copy of. */
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
