package askwell.config;

/// Settings that cannot be used. The message is the whole text for the admin: every problem of the file, where it is, what
/// is allowed and what to do.
public final class SettingsException extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final String message;

    SettingsException(String message) {
        super(message);
        this.message = message;
    }

    @Override
    public String getMessage() {
        return message;
    }
}
