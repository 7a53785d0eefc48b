package dev.procession.multiprocessing;

/** A target together with its arguments. */
final class Call implements Target, Copied {

    private static final long serialVersionUID = 1;

    @SuppressWarnings("serial") // never serialized by Java: it travels field by field
    private ArgsTarget target;

    @SuppressWarnings("serial")
    private Args args;

    Call(ArgsTarget target, Args args) {
        this.target = target;
        this.args = args;
    }

    ArgsTarget target() {
        return target;
    }

    @Override
    public void run() throws Exception {
        target.run(args);
    }
}
