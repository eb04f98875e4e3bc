package org.redthread.iati;

import java.io.InputStream;
import java.io.Reader;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.ls.LSInput;

/// A schema that another one includes, as the JDK wants it handed over.
record KeptSchema(String file, InputStream stream) implements LSInput {

    @Override
    public InputStream getByteStream() {
        return stream;
    }

    @Override
    public String getSystemId() {
        return SchemaWatch.SCHEME + ":" + file;
    }

    @Override
    public @Nullable Reader getCharacterStream() {
        return null;
    }

    @Override
    public @Nullable String getStringData() {
        return null;
    }

    @Override
    public @Nullable String getPublicId() {
        return null;
    }

    @Override
    public @Nullable String getBaseURI() {
        return null;
    }

    @Override
    public @Nullable String getEncoding() {
        return null;
    }

    @Override
    public boolean getCertifiedText() {
        return false;
    }

    @Override
    public void setCharacterStream(@Nullable Reader reader) {}

    @Override
    public void setByteStream(@Nullable InputStream stream) {}

    @Override
    public void setStringData(@Nullable String data) {}

    @Override
    public void setSystemId(@Nullable String id) {}

    @Override
    public void setPublicId(@Nullable String id) {}

    @Override
    public void setBaseURI(@Nullable String uri) {}

    @Override
    public void setEncoding(@Nullable String encoding) {}

    @Override
    public void setCertifiedText(boolean certified) {}
}
