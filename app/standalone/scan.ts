type Detector = { detect: (image: ImageBitmapSource) => Promise<readonly { readonly rawValue: string }[]> };
type DetectorClass = new (options: { formats: readonly string[] }) => Detector;

const known = (globalThis as { BarcodeDetector?: DetectorClass }).BarcodeDetector;

/** Some browsers read QR codes themselves; for the others there is the phone's own camera. */
export const canScan = known !== undefined;

const detector = (): Detector | null => (known ? new known({ formats: ['qr_code'] }) : null);

async function readImage(image: ImageBitmapSource): Promise<string | null> {
  return (await detector()?.detect(image))?.[0]?.rawValue ?? null;
}

/** What the QR code on a photo says, or null. */
export async function readPhoto(file: File): Promise<string | null> {
  try {
    return await readImage(await createImageBitmap(file));
  } catch {
    return null;
  }
}

/** Shows the camera in `video` until it sees a QR code. Returns how to stop; throws where there is no camera or no permission. */
export async function watchCamera(
  video: HTMLVideoElement,
  found: (text: string) => void,
): Promise<() => void> {
  const stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } });
  video.srcObject = stream;
  await video.play();
  const look = async () => {
    const text = await readImage(video).catch(() => null);
    if (!text || !stream.active) return;
    stop();
    found(text);
  };
  const timer = setInterval(() => void look(), 300);
  const stop = () => {
    clearInterval(timer);
    for (const track of stream.getTracks()) track.stop();
  };
  return stop;
}
