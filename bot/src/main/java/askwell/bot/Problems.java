package askwell.bot;

import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.List;

/// Tells a person in one sentence what went wrong; where in the program only with `--debug`.
final class Problems implements IParameterExceptionHandler, IExecutionExceptionHandler {
    static final int BAD_INPUT = 2;

    @Override
    public int handleParseException(ParameterException problem, String[] args) {
        var command = problem.getCommandLine();
        var suggestion =
                problem instanceof UnmatchedArgumentException unmatched
                        ? unmatched.getSuggestions()
                        : List.<String>of();
        complain(
                command,
                "%s%s; `%s --help` shows what there is."
                        .formatted(
                                problem.getMessage(),
                                suggestion.isEmpty()
                                        ? ""
                                        : "; did you mean " + suggestion.getFirst() + "?",
                                command.getCommandSpec().qualifiedName()));
        return BAD_INPUT;
    }

    @Override
    public int handleExecutionException(Exception problem, CommandLine command, ParseResult given) {
        complain(command, sentence(problem));
        if (command.getParseResult().matchedOptionValue("--debug", false)) {
            problem.printStackTrace(command.getErr());
        }
        command.getErr().flush();
        return BAD_INPUT;
    }

    private static void complain(CommandLine command, String sentence) {
        command.getErr().println("askwell: " + sentence);
        command.getErr().flush();
    }

    static String sentence(Exception problem) {
        return switch (problem) {
            case UncheckedIOException wrapped
                    when wrapped.getCause() instanceof IOException cause ->
                    sentence(cause);
            case NoSuchFileException missing ->
                    "there is no " + missing.getFile() + "; check the path.";
            case AccessDeniedException denied ->
                    "%s may not be read or written; check its permissions."
                            .formatted(denied.getFile());
            case FileSystemException failed ->
                    "%s could not be used: %s."
                            .formatted(failed.getFile(), String.valueOf(failed.getReason()));
            case IOException failed -> "reading or writing failed: " + failed.getMessage() + ".";
            case BadInputException bad -> String.valueOf(bad.getMessage());
            default ->
                    "%s (%s); --debug shows where."
                            .formatted(problem.getMessage(), problem.getClass().getSimpleName());
        };
    }
}
