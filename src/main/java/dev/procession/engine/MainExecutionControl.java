package dev.procession.engine;

import dev.procession.engine.main.Wire;
import dev.procession.engine.weave.Weaver;
import dev.procession.multiprocessing.internal.copy.LengthPrefixed;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jdk.jshell.spi.ExecutionControl;
import org.jspecify.annotations.Nullable;

/**
 * Carries out JShell's requests in the main JVM of the session. JShell would close itself if it were told that main has
 * died. It is told instead that the snippet was stopped, and {@link SessionMain} replaces the old main by a new one.
 */
final class MainExecutionControl implements ExecutionControl {

    private final SessionMain main;
    private final Weaver weaver = new Weaver();

    MainExecutionControl(SessionMain main) {
        this.main = main;
    }

    @Override
    public void load(ClassBytecodes[] compiled) throws ClassInstallException {
        install(compiled, false);
    }

    @Override
    public void redefine(ClassBytecodes[] compiled) throws ClassInstallException {
        install(compiled, true);
    }

    private void install(ClassBytecodes[] compiled, boolean again) throws ClassInstallException {
        Map<String, byte[]> classes = new LinkedHashMap<>();
        for (ClassBytecodes each : compiled) {
            classes.put(each.name(), each.bytecodes());
        }
        Map<String, byte[]> woven = weaver.weave(classes);
        boolean[] none = new boolean[compiled.length];
        try {
            try {
                main.load(woven, again);
            } catch (IOException e) {
                main.replaceDeadMain();
                main.load(woven, again); // into the next main, since JShell assumes that a loaded class stays loaded
            }
        } catch (MainConnection.RefusedException | IOException e) {
            throw new ClassInstallException(String.valueOf(e.getMessage()), none);
        }
    }

    @Override
    public String invoke(String type, String method) throws RunException, InternalException {
        try {
            MainConnection connection = main.connection();
            if (!main.invoke(connection, type, method)) {
                main.noteStopped();
                throw new StoppedException();
            }
            return answer(connection.input());
        } catch (IOException e) {
            main.replaceDeadMain();
            throw new StoppedException();
        } finally {
            main.endCode();
        }
    }

    private String answer(DataInputStream in) throws IOException, RunException, InternalException {
        int kind = in.readUnsignedByte();
        switch (kind) {
            case Wire.DONE:
                return LengthPrefixed.readText(in);
            case Wire.STOPPED:
                main.noteStopped();
                throw new StoppedException();
            case Wire.UNRESOLVED:
                int snippet = in.readInt();
                throw new ResolutionException(snippet, Wire.readFrames(in));
            case Wire.USER_EXCEPTION:
                throw readChain(in);
            default:
                throw new InternalException("unexpected answer " + kind + " from main");
        }
    }

    private static UserException readChain(DataInputStream in) throws IOException {
        List<UserException> chain = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            String type = LengthPrefixed.readText(in);
            String message = LengthPrefixed.readText(in);
            UserException each = new UserException(message, type, Wire.readFrames(in));
            if (!chain.isEmpty()) {
                chain.get(chain.size() - 1).initCause(each);
            }
            chain.add(each);
        }
        return chain.get(0);
    }

    @Override
    public String varValue(String type, String variable) throws InternalException {
        main.beginValue();
        try {
            return main.connection().valueOf(type, variable);
        } catch (MainConnection.RefusedException e) {
            throw new InternalException(e.getMessage());
        } catch (IOException e) {
            main.replaceDeadMain();
            return "";
        } finally {
            main.endCode();
        }
    }

    @Override
    public void addToClasspath(String path) throws NotImplementedException {
        throw new NotImplementedException("the class path of the session is fixed");
    }

    @Override
    public @Nullable Object extensionCommand(String command, @Nullable Object argument) throws NotImplementedException {
        throw new NotImplementedException(command);
    }

    @Override
    public void stop() {
        main.stop();
    }

    @Override
    public void close() {
        // Session ends its main itself
    }
}
