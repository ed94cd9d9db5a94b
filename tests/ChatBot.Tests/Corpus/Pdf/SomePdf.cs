using System.Globalization;
using System.Text;

namespace ChatBot.Corpus.Pdf;

/// <summary>Makes small PDF files, a list of lines for each page: https://opensource.adobe.com/dc-acrobat-sdk-docs/pdfstandards/PDF32000_2008.pdf.</summary>
internal static class SomePdf
{
    public static byte[] Of(string title, params string[][] pages)
    {
        const int FirstPage = 4;
        var kids = string.Join(' ', pages.Select((_, i) => $"{FirstPage + (2 * i)} 0 R"));
        List<string> objects =
        [
            "<< /Type /Catalog /Pages 2 0 R >>",
            $"<< /Type /Pages /Kids [{kids}] /Count {pages.Length} >>",
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        ];
        foreach (var (i, lines) in pages.Index())
        {
            var content = $"BT /F1 12 Tf 72 770 Td 14 TL {string.Concat(lines.Select(line => $"({line}) Tj T* "))}ET";
            objects.Add($"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents {FirstPage + 1 + (2 * i)} 0 R >>");
            objects.Add($"<< /Length {content.Length} >>\nstream\n{content}\nendstream");
        }

        objects.Add($"<< /Title ({title}) /CreationDate (D:20310507120000Z) >>");
        return Write(objects);
    }

    private static byte[] Write(List<string> objects)
    {
        var pdf = new StringBuilder("%PDF-1.4\n");
        var places = new List<int>();
        foreach (var (i, content) in objects.Index())
        {
            places.Add(pdf.Length);
            pdf.Append(CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n{content}\nendobj\n");
        }

        var table = pdf.Length;
        pdf.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Count + 1}\n0000000000 65535 f \n");
        places.ForEach(place => pdf.Append(CultureInfo.InvariantCulture, $"{place:0000000000} 00000 n \n"));
        pdf.Append(CultureInfo.InvariantCulture, $"trailer << /Size {objects.Count + 1} /Root 1 0 R /Info {objects.Count} 0 R >>\nstartxref\n{table}\n%%EOF\n");

        return Encoding.Latin1.GetBytes(pdf.ToString());
    }
}
