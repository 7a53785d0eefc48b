package dev.procession.multiprocessing;

import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A target together with its arguments. */
final class Call extends Copied implements Target {

    private static final long serialVersionUID = 1;

    private transient @Nullable ArgsTarget target;
    private transient Args args;

    /** Makes an empty copy, which {@link #readFrom} fills. */
    Call(Blank blank) {
        args = new Args(blank);
    }

    Call(ArgsTarget target, Args args) {
        this.target = target;
        this.args = args;
    }

    @Nullable
    ArgsTarget target() {
        return target;
    }

    @Override
    public void run() throws Exception {
        Objects.requireNonNull(target).run(args);
    }

    @Override
    void writeTo(CopyWriter copy) throws IOException {
        copy.write(target);
        args.writeTo(copy);
    }

    @Override
    void readFrom(CopyReader copy) throws IOException, ReflectiveOperationException {
        target = (ArgsTarget) copy.read();
        args.readFrom(copy);
    }
}
