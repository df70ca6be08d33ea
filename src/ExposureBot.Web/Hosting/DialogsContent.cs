using ExposureBot.Loading;

namespace ExposureBot.Web.Hosting;

/// <summary>The words, read once when the service starts.</summary>
internal sealed class DialogsContent
{
    /// <summary>Reads them; refuses to start without.</summary>
    public DialogsContent(Folders folders)
    {
        if (!Directory.Exists(folders.Dialogs)) throw StartMessages.NoDialogs(folders.Dialogs);
        var (files, findings) = DialogsFolder.Read(Folders.Read(folders.Dialogs, "*.yaml"));
        if (findings.Count > 0) throw StartMessages.BadDialogs(findings);
        if (files.Count == 0) throw StartMessages.NoDialogs(folders.Dialogs);
        Files = files;
    }

    /// <summary>Every file.</summary>
    public IReadOnlyList<DialogFile> Files { get; }
}
