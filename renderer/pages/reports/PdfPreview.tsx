import { useEffect, useState } from 'react'

/** Pages of a PDF in the viewer that the browser or Electron brings along. */
export function PdfPreview({ file, title }: { file: File; title: string }) {
  const [url, setUrl] = useState<string | null>(null)
  useEffect(() => {
    const made = URL.createObjectURL(file)
    setUrl(made)
    return () => URL.revokeObjectURL(made)
  }, [file])
  return url && <iframe className="pdf" title={title} src={`${url}#toolbar=0&view=FitH`} />
}
